import type { Language } from '../ticket/ticket.js';

const series = (name: string, values: readonly (string | number)[]) =>
  values.map((value) => `${name}-${value}`);

/** Signs of labels and small numbers; the same names in every language. */
const signs = [
  ...series('letter', Array.from('abcdefghijklmnopqrstuvwxyz')),
  ...series('digit', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
];

const phrases: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    ...['ten', 'please', 'number-go-to', 'window-to-be-served'],
    ...['number-please-go-to', 'number-please-go-to-each', 'window'],
    ...['again', 'last-call', 'please-wait', 'sorry-for-the-wait'],
    ...['group', 'ordinal', 'batch', 'to', 'places-please-go-to'],
  ],
  en: [
    ...series('number', [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 30, 40, 50, 60, 70, 80, 90]),
    ...['ticket', 'please-go-to-window', 'second-call', 'again', 'last-call'],
    ...['please-wait', 'sorry-for-the-wait', 'group', 'batch', 'number', 'numbers', 'to'],
  ],
};

/** Every recording that a voice pack of a language must have. */
export function clipsOf(language: Language): readonly string[] {
  return [...signs, ...phrases[language]];
}
