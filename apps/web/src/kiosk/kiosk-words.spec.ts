import { keysOf, unequalFacts } from '../shared/words-for-specs.js';
import { kioskWords } from './kiosk-words.js';

describe('words of kiosk', () => {
  it('says everything in both languages', () => {
    const { zh, en } = keysOf(kioskWords);
    expect(zh).toEqual(en);
  });

  it('names the same facts in both languages', () => {
    expect(unequalFacts(kioskWords)).toEqual([]);
  });
});
