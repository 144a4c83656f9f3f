import { placesBehind, rejoinWithinMs } from '#contracts';
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

  it('promises what the rules of the hall keep', () => {
    const { zh, en } = phoneWords;
    const minutes = String(rejoinWithinMs / 60_000);
    for (const rule of [zh.rejoinRule, en.rejoinRule]) {
      expect(rule).toContain(minutes);
      expect(rule).toContain(String(placesBehind.rejoin));
    }
    expect(zh.defer).toContain(String(placesBehind.defer));
    expect(en.defer).toContain(String(placesBehind.defer));
  });
});
