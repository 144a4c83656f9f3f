/** What somebody types for a number, as it stands on the ticket: `a31` is `A031`; without a letter it has `letter`. */
export function asLabel(typed: string, letter: string): string | null {
  const [, own = '', figures] = /^\s*([a-z]?)\s*0*(\d{1,6})\s*$/i.exec(typed) ?? [];
  const first = (own || letter).toUpperCase();
  return figures === undefined || first === '' ? null : `${first}${figures.padStart(3, '0')}`;
}
