import { keysOf, unequalFacts } from '../shared/words-for-specs.js';
import { adminWords } from './admin-words.js';

describe('words of administration', () => {
  it('says everything in both languages', () => {
    const { zh, en } = keysOf(adminWords);
    expect(zh).toEqual(en);
  });

  it('names the same facts in both languages', () => {
    expect(unequalFacts(adminWords)).toEqual([]);
  });
});
