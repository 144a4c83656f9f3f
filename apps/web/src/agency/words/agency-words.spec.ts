import { keysOf, unequalFacts } from '../../shared/words-for-specs.js';
import { agencyWordParts, agencyWords } from './agency-words.js';

describe('words of the portal', () => {
  it('says everything in both languages', () => {
    const { zh, en } = keysOf(agencyWords);
    expect(zh).toEqual(en);
  });

  it('names the same facts in both languages', () => {
    expect(unequalFacts(agencyWords)).toEqual([]);
  });

  it('says nothing in two places', () => {
    const keys = agencyWordParts.flatMap(({ zh }) => Object.keys(zh));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
