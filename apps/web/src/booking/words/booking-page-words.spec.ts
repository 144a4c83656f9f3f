import { keysOf, unequalFacts } from '../../shared/words-for-specs.js';
import { bookingPageWordParts, bookingPageWords } from './booking-page-words.js';

describe('words of booking', () => {
  it('says everything in both languages', () => {
    const { zh, en } = keysOf(bookingPageWords);
    expect(zh).toEqual(en);
  });

  it('names the same facts in both languages', () => {
    expect(unequalFacts(bookingPageWords)).toEqual([]);
  });

  it('says nothing in two places', () => {
    const keys = bookingPageWordParts.flatMap(({ zh }) => Object.keys(zh));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
