import { keysOf, unequalFacts } from '../../shared/words-for-specs.js';
import { clerkWords } from './clerk-words.js';
import { keyWords } from './key-words.js';
import { orderWords } from './order-words.js';
import { personWords } from './person-words.js';
import { saidWords } from './said-words.js';
import { seatWords } from './seat-words.js';

describe('words of clerk', () => {
  it('says everything in both languages', () => {
    const { zh, en } = keysOf(clerkWords);
    expect(zh).toEqual(en);
  });

  it('names the same facts in both languages', () => {
    expect(unequalFacts(clerkWords)).toEqual([]);
  });

  it('has every word in one place only', () => {
    const parts = [keyWords, orderWords, personWords, saidWords, seatWords];
    const all = parts.flatMap((part) => Object.keys(part.zh));
    expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
  });
});
