import { keysOf, unequalFacts } from '../../shared/words-for-specs.js';
import { setupWords } from './setup-words.js';

describe('words of the set-up', () => {
  it('says everything in both languages, with the same facts', () => {
    const { zh, en } = keysOf(setupWords);
    expect(zh).toEqual(en);
    expect(unequalFacts(setupWords)).toEqual([]);
  });
});
