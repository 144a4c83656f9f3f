import { mask } from '../person/mask.js';
import { withoutPersonal } from '../person/looks-personal.js';
import { chosen } from './choices.js';
import { readDate } from './dates.js';
import { fieldRules, type RosterField } from './fields.js';

/** What a screen may show of a cell. What stands in the wrong column may be anybody's: only known words are shown whole. */
export function maskCell(field: RosterField | null, text: string): string {
  if (text.trim() === '') return '';
  const masked = field === null ? 'plain' : fieldRules[field].masked;
  if (masked === 'date') return maskDate(text);
  if (masked !== 'plain') return mask(masked, text);
  const known = field !== null && chosen(fieldRules[field].choices ?? [], text);
  return known ? text.trim() : maskUnknown(text);
}

/** Short numbers (1, 2, 3 …) name nobody; of anything else the first character is left. */
function maskUnknown(text: string): string {
  return /^\d{1,4}$/.test(text.trim()) && withoutPersonal(text) === text ? text.trim() : mask('name', text);
}

function maskDate(text: string): string {
  const date = readDate(text, { today: '2100-01-01', order: 'day-first' });
  return date === undefined ? '****' : `${date.slice(0, 4)}-**-**`;
}
