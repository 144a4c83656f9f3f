import { keysOf, unequalFacts } from '../shared/words-for-specs.js';
import { signInWords } from './sign-in-words.js';

describe('words of signing in', () => {
  it('says everything in both languages', () => {
    const { zh, en } = keysOf(signInWords);
    expect(zh).toEqual(en);
  });

  it('names the same facts in both languages', () => {
    expect(unequalFacts(signInWords)).toEqual([]);
  });
});
