import { keysOf, unequalFacts } from '../shared/words-for-specs.js';
import { phoneWords } from './phone-words.js';

describe('words of phone', () => {
  it('says everything in both languages', () => {
    const { zh, en } = keysOf(phoneWords);
    expect(zh).toEqual(en);
  });

  it('names the same facts in both languages', () => {
    expect(unequalFacts(phoneWords)).toEqual([]);
  });
});
