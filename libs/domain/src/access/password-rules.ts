import { accept, refuse, type Decision } from '../shared/decision.js';

export const shortestPassword = 12;
export const longestPassword = 128;

/** Fewer different characters than this is a key held down, or two of them. */
const differentCharacters = 5;

/**
 * Length is what counts; no rule of composition, no regular change. `common` are passwords that everybody tries first.
 * Refuses `password.too-weak`.
 */
export function acceptablePassword(
  password: string,
  userName: string,
  isCommon: (password: string) => boolean,
): Decision<null> {
  const simple = password.toLowerCase();
  const length = Array.from(password).length;
  const isWeak =
    length < shortestPassword ||
    length > longestPassword ||
    new Set(simple).size < differentCharacters ||
    simple.includes(userName.toLowerCase()) ||
    isCommon(simple);
  return isWeak ? refuse('password.too-weak', { shortest: shortestPassword }) : accept(null);
}
