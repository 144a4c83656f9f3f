import { placesBehind, rejoinWithinMs } from '#contracts';
import { keysOf, unequalFacts } from '../../shared/words-for-specs.js';
import { phoneWordParts, phoneWords } from './phone-words.js';

describe('words of phone', () => {
  it('says everything in both languages', () => {
    const { zh, en } = keysOf(phoneWords);
    expect(zh).toEqual(en);
  });

  it('names the same facts in both languages', () => {
    expect(unequalFacts(phoneWords)).toEqual([]);
  });

  it('says nothing in two places', () => {
    const keys = phoneWordParts.flatMap(({ zh }) => Object.keys(zh));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('promises what the rules of the hall keep', () => {
    const { zh, en } = phoneWords;
    const minutes = String(rejoinWithinMs / 60_000);
    for (const rule of [zh.rejoinRule, en.rejoinRule]) {
      expect(rule).toContain(minutes);
      expect(rule).toContain(String(placesBehind.rejoin));
    }
    for (const rule of [zh.rejoinLate, en.rejoinLate]) expect(rule).toContain(minutes);
    for (const rule of [zh.defer, en.defer, zh.cannotComeHow, en.cannotComeHow])
      expect(rule).toContain(String(placesBehind.defer));
  });

  it('never says "soon" nor names a wait of no minutes', () => {
    expect(JSON.stringify(phoneWords)).not.toMatch(/即将|很快|soon|(?<!\d)0 (分钟|minutes)/);
  });
});
