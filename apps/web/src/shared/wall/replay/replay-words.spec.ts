import { keysOf, unequalFacts } from '../../words-for-specs.js';
import { replayWords } from './replay-words.js';

describe('words of the replay', () => {
  it('says everything in both languages, with the same facts', () => {
    const { zh, en } = keysOf(replayWords);
    expect(zh).toEqual(en);
    expect(unequalFacts(replayWords)).toEqual([]);
  });
});
