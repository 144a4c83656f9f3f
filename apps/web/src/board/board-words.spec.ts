import { keysOf, unequalFacts } from '../shared/words-for-specs.js';
import { boardWords } from './board-words.js';

describe('words of board', () => {
  it('says everything in both languages', () => {
    const { zh, en } = keysOf(boardWords);
    expect(zh).toEqual(en);
  });

  it('names the same facts in both languages', () => {
    expect(unequalFacts(boardWords)).toEqual([]);
  });
});
