import type { Language } from '../ticket/ticket.js';

/** Up to here a number is read as one; beyond, and in labels, digit by digit. */
const readAsNumber = 99;

/** `A015` as letter and digits, one by one: 1 is 一, never 幺, so that it is the digit that is printed. */
export function spellLabel(label: string): string[] {
  return Array.from(label, (sign) => (/\d/.test(sign) ? `digit-${sign}` : `letter-${sign.toLowerCase()}`));
}

/** A window number as a hall says it: twelve, 十二. */
export function spellNumber(number: number, language: Language): string[] {
  if (number < 10 || number > readAsNumber) return spellLabel(String(number));
  return language === 'zh' ? chineseNumber(number) : englishNumber(number);
}

function chineseNumber(number: number): string[] {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return [...(tens > 1 ? [`digit-${tens}`] : []), 'ten', ...(ones > 0 ? [`digit-${ones}`] : [])];
}

function englishNumber(number: number): string[] {
  const ones = number % 10;
  if (number < 20 || ones === 0) return [`number-${number}`];
  return [`number-${number - ones}`, `digit-${ones}`];
}
