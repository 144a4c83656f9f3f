import { problemTexts, type ProblemCode } from '#contracts';
import { refusalCodes } from '#domain';
import { isSpokenInSpecs } from './sources.js';

const codes = Object.keys(problemTexts) as ProblemCode[];

/** The facts that a sentence wants filled in. */
function factsOf(sentence: string): string[] {
  return [...sentence.matchAll(/\{([\w-]+)\}/g)].map(([, name]) => name ?? '').sort();
}

describe('Every refusal', () => {
  it.each(refusalCodes)('has its sentences: %s', (code) => {
    expect(codes).toContain(code);
  });

  it.each(refusalCodes)('is tried out by a spec: %s', (code) => {
    expect(isSpokenInSpecs(code)).toBe(true);
  });
});

describe('Every problem', () => {
  it.each(codes)('speaks both languages: %s', (code) => {
    const { title, text } = problemTexts[code];
    expect(title).not.toBe('');
    expect(text.zh).toMatch(/\p{Script=Han}.*[。！？]$/u);
    expect(text.en).toMatch(/^[^\p{Script=Han}]+[.!?]$/u);
  });

  it.each(codes)('tells the same facts in both: %s', (code) => {
    const { zh, en } = problemTexts[code].text;
    expect(factsOf(zh)).toEqual(factsOf(en));
  });

  it.each(codes)('is a refusal or an outage to HTTP: %s', (code) => {
    expect(problemTexts[code].status).toBeGreaterThanOrEqual(400);
    expect(problemTexts[code].status).toBeLessThan(600);
  });
});
