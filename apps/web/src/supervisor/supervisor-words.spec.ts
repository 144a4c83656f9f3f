import { keysOf, unequalFacts } from '../shared/words-for-specs.js';
import { supervisorWords } from './supervisor-words.js';

describe('words of supervisor', () => {
  it('says everything in both languages', () => {
    const { zh, en } = keysOf(supervisorWords);
    expect(zh).toEqual(en);
  });

  it('names the same facts in both languages', () => {
    expect(unequalFacts(supervisorWords)).toEqual([]);
  });
});
