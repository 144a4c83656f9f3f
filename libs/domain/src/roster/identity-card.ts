import type { CalendarDate } from '../shared/text.js';
import { dateOf } from './dates.js';

/** What stands in the number of an identity card, by GB 11643. */
export interface IdentityCard {
  readonly birthDate: CalendarDate;
  readonly sex: 'male' | 'female';
}

/** Whether the place of birth can be one: provinces and the like have the codes 11 to 65, and 71, 81 to 83. */
export function hasRegion(number: string): boolean {
  return /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[1-3])/.test(number);
}

/** Undefined when the places of the date hold none. The number is one of 18 characters. */
export function readIdentityCard(number: string): IdentityCard | undefined {
  const birthDate = dateOf(
    Number(number.slice(6, 10)),
    Number(number.slice(10, 12)),
    Number(number.slice(12, 14)),
  );
  if (birthDate === undefined || birthDate < '1900-01-01') return undefined;
  return { birthDate, sex: Number(number[16]) % 2 === 1 ? 'male' : 'female' };
}
