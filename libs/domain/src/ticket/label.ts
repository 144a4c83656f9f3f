/** Letters that cannot be taken for a digit on a board or over a loudspeaker: no I, O, Q. */
export const ticketLetters = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** `A015`: the letter of the service family and at least three digits. */
export function ticketLabel(letter: string, number: number): string {
  return `${letter}${String(number).padStart(3, '0')}`;
}
