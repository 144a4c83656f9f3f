import { keysOf, unequalFacts } from '../shared/words-for-specs.js';
import { windowWords } from './window-words.js';

describe('words of the window display', () => {
  it('says everything in both languages, with the same facts', () => {
    const { zh, en } = keysOf(windowWords);
    expect(zh).toEqual(en);
    expect(unequalFacts(windowWords)).toEqual([]);
  });
});
