import { compoundSurnames } from './compound-surnames.js';

/** Kinds of personal data that a screen, a paper or an export may show in part. */
export type Personal = 'name' | 'identity' | 'phone' | 'email';

/** `strict` shows of a name the surname only; `usual` also the last of three characters, as banks do. */
export type MaskMode = 'strict' | 'usual';

/** At most so many stars, so that the length of what is hidden tells nothing. */
const mostStars = 4;
const mostWords = 4;

/**
 * What strangers may see of a personal value: the only way from one to a screen. Answers `*` for nothing, never the
 * whole value, and at most the last four characters of a number.
 */
export function mask(kind: Personal, value: string, mode: MaskMode = 'strict'): string {
  const text = readable(value);
  switch (kind) {
    case 'name':
      return maskName(text, mode);
    case 'identity':
    case 'phone':
      return maskNumber(text);
    case 'email':
      return maskEmail(text);
  }
}

/** Full width becomes half; what is invisible, or rides on another character, is taken off: it could carry a name past us. */
function readable(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/[\p{C}\p{M}]/gu, '')
    .trim();
}

function maskName(name: string, mode: MaskMode): string {
  if (/^\p{Script=Han}/u.test(name)) return maskHanName(name, mode);
  const words = name.split(/\s+/).slice(0, mostWords);
  return words.map((word) => firstOf(Array.from(word))).join(' ');
}

/** Names of minorities (阿卜杜拉·买买提) have no surname of their own: their first character stands for it. */
function maskHanName(name: string, mode: MaskMode): string {
  const characters = Array.from(name).filter((character) => /\p{L}/u.test(character));
  const surname = characters.slice(0, 2).join('');
  // A compound surname is rare and says enough by itself: nothing more is shown in any mode.
  if (characters.length > 2 && compoundSurnames.has(surname)) return surname + stars(characters.length - 2);
  const last = characters[2];
  const isThree = characters.length === 3 && last !== undefined && !name.includes('·');
  return mode === 'usual' && isThree ? `${characters[0]}*${last}` : firstOf(characters);
}

function firstOf(characters: readonly string[]): string {
  const [first = '', ...hidden] = characters;
  return hidden.length > 0 && /\p{L}/u.test(first) ? first + stars(hidden.length) : stars(characters.length);
}

/** Of something too short to hide, nothing is shown. */
function maskNumber(number: string): string {
  const characters = Array.from(number.replace(/[\s-]/g, ''));
  return characters.length < 8 ? stars(mostStars) : stars(mostStars) + characters.slice(-4).join('');
}

function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? stars(mostStars) : `${stars(mostStars)}${address.slice(at)}`;
}

function stars(hidden: number): string {
  return '*'.repeat(Math.min(Math.max(hidden, 1), mostStars));
}
