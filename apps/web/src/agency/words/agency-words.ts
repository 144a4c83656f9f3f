import { bookingWords } from './booking-words.js';
import { calendarWords } from './calendar-words.js';
import { checkWords } from './check-words.js';
import { fileWords } from './file-words.js';
import { portalWords } from './portal-words.js';

/** Everything that the portal says, part by part; no part may overwrite another. */
export const agencyWordParts = [portalWords, calendarWords, bookingWords, fileWords, checkWords] as const;

export const agencyWords = {
  zh: {
    ...portalWords.zh,
    ...calendarWords.zh,
    ...bookingWords.zh,
    ...fileWords.zh,
    ...checkWords.zh,
  },
  en: {
    ...portalWords.en,
    ...calendarWords.en,
    ...bookingWords.en,
    ...fileWords.en,
    ...checkWords.en,
  },
} as const;
