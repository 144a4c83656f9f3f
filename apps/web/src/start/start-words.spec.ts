import { keysOf, unequalFacts } from '../shared/words-for-specs.js';
import { startWords } from './start-words.js';

describe('words of start', () => {
  it('says everything in both languages', () => {
    const { zh, en } = keysOf(startWords);
    expect(zh).toEqual(en);
  });

  it('names the same facts in both languages', () => {
    expect(unequalFacts(startWords)).toEqual([]);
  });
});
