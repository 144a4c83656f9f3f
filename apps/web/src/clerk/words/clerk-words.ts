import type { Key } from '../../shared/words.js';
import { keyWords } from './key-words.js';
import { orderWords } from './order-words.js';
import { personWords } from './person-words.js';
import { saidWords } from './said-words.js';
import { seatWords } from './seat-words.js';

export type ClerkWord = Key<typeof clerkWords>;

export const clerkWords = {
  zh: { ...seatWords.zh, ...personWords.zh, ...orderWords.zh, ...saidWords.zh, ...keyWords.zh },
  en: { ...seatWords.en, ...personWords.en, ...orderWords.en, ...saidWords.en, ...keyWords.en },
} as const;
