import { orderTexts } from '#contracts';
import { orderRules } from '#domain';
import { isSpokenInSpecs } from './sources.js';

describe('Every rule of who is called before whom', () => {
  it.each(orderRules)('has its sentence in both languages: %s', (rule) => {
    expect(orderTexts[rule].zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(orderTexts[rule].en).toMatch(/^[^\p{Script=Han}]+\.$/u);
  });

  it.each(orderRules)('is tried out by a spec: %s', (rule) => {
    expect(isSpokenInSpecs(rule)).toBe(true);
  });
});
