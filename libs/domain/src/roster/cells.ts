import type { RosterField } from './fields.js';

/** A cell as it stood in the file: its own text, never a number that was made of it. */
export interface SheetCell {
  readonly text: string;
  /** `number`: the spreadsheet kept it as one, so its last digits may be gone. Formulas come without a value. */
  readonly kind: 'text' | 'number' | 'formula' | 'error';
}

/** What a file says of one traveller, by field. */
export type FieldCells = Readonly<Partial<Record<RosterField, SheetCell>>>;

/** Values as they are kept: codes of choices, dates as YYYY-MM-DD, numbers without blanks. */
export type FieldValues = Readonly<Partial<Record<RosterField, string>>>;

/** What a spreadsheet keeps of a number. */
const keptDigits = 15;
const exponent = /^(\d)(?:\.(\d+))?e\+?(\d{1,2})$/i;

/** A number as a spreadsheet may write it, in plain digits: 1.38E+10 becomes 13800000000. */
export function plainDigits(text: string): string {
  const [, first, rest = '', power] = exponent.exec(text) ?? [];
  if (first === undefined) return text.replace(/^(\d+)\.0+$/, '$1');
  return first + rest.padEnd(Number(power), '0');
}

/** Whether the end of a number was lost: it was kept as a number, with more digits than those have. */
export function isDamaged({ text, kind }: SheetCell): boolean {
  const written = text.trim();
  if (kind !== 'number' && !exponent.test(written)) return false;
  const digits = plainDigits(written);
  return /^\d+$/.test(digits) && digits.length > keptDigits && digits.length <= 19;
}
