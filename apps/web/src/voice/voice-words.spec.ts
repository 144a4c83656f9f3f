import { keysOf, unequalFacts } from '../shared/words-for-specs.js';
import { voiceWords } from './voice-words.js';

describe('words of the voice host', () => {
  it('says everything in both languages', () => {
    const { zh, en } = keysOf(voiceWords);
    expect(zh).toEqual(en);
  });

  it('names the same facts in both languages', () => {
    expect(unequalFacts(voiceWords)).toEqual([]);
  });
});
