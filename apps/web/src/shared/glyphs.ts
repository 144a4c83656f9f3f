import type { Catalogue } from './words.js';

const font = "1em 'Noto Sans SC Variable'";

/**
 * The font comes in slices, each when a character first needs it. Words that are said only when the line is cut would
 * come too late for theirs, so all words of a screen fetch their slices once the page is there.
 */
export function fetchGlyphs(words: Catalogue): void {
  const text = Object.values(words).flatMap((language) => Object.values(language));
  const fetch = () => void document.fonts.load(font, [...new Set(text.join(''))].join(''));
  if (document.readyState === 'complete') fetch();
  else addEventListener('load', fetch, { once: true });
}
