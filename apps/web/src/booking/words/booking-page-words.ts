import { appointmentWords } from './appointment-words.js';
import { bookWords } from './book-words.js';
import { groupWords } from './group-words.js';

/** Part by part, so that a spec sees to it that none overwrites another. */
export const bookingPageWordParts = [bookWords, appointmentWords, groupWords] as const;

export const bookingPageWords = {
  zh: { ...bookWords.zh, ...appointmentWords.zh, ...groupWords.zh },
  en: { ...bookWords.en, ...appointmentWords.en, ...groupWords.en },
} as const;
