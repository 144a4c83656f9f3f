/** Crockford's base 32: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A random byte as a character; all are equally likely, as 32 divides 256. */
export function crockford(byte: number): string {
  return alphabet.charAt(byte % alphabet.length);
}
