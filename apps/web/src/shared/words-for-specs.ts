import type { Catalogue } from './words.js';

/** The keys of both languages, plural endings taken off: they must be the same. */
export function keysOf(catalogue: Catalogue): Record<'zh' | 'en', string[]> {
  const plain = (words: object) => [
    ...new Set(Object.keys(words).map((key) => key.replace(/_(one|other)$/, ''))),
  ];
  return { zh: plain(catalogue.zh).sort(), en: plain(catalogue.en).sort() };
}

/** Facts that a sentence has in one language and lacks in the other, as `key {{fact}}`. */
export function unequalFacts({ zh, en }: Catalogue): string[] {
  const facts = (sentence = ''): string[] => [...(sentence.match(/\{\{\w+\}\}/g) ?? [])];
  return Object.keys(zh).flatMap((key) => {
    const english = facts(en[key] ?? en[`${key}_other`]);
    const chinese = facts(zh[key]);
    const lacking = [
      ...english.filter((fact) => !chinese.includes(fact)),
      ...chinese.filter((fact) => !english.includes(fact)),
    ];
    return lacking.map((fact) => `${key} ${fact}`);
  });
}
