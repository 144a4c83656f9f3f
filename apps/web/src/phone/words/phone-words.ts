import { actionWords } from './action-words.js';
import { alertWords } from './alert-words.js';
import { endWords } from './end-words.js';
import { lineWords } from './line-words.js';
import { pageWords } from './page-words.js';

const parts = [pageWords, lineWords, actionWords, endWords, alertWords] as const;

/** Everything that the phone page says. */
export const phoneWords = {
  zh: { ...pageWords.zh, ...lineWords.zh, ...actionWords.zh, ...endWords.zh, ...alertWords.zh },
  en: { ...pageWords.en, ...lineWords.en, ...actionWords.en, ...endWords.en, ...alertWords.en },
} as const;

/** For the spec that sees to it that no part overwrites another. */
export const phoneWordParts = parts;
