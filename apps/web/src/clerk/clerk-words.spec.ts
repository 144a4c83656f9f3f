import { keysOf, unequalFacts } from '../shared/words-for-specs.js';
import { clerkWords } from './clerk-words.js';

describe('words of clerk', () => {
  it('says everything in both languages', () => {
    const { zh, en } = keysOf(clerkWords);
    expect(zh).toEqual(en);
  });

  it('names the same facts in both languages', () => {
    expect(unequalFacts(clerkWords)).toEqual([]);
  });
});
