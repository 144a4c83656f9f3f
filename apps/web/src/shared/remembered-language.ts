import type { Language } from './text.js';

const place = 'paihao.language';

/** The language chosen in this tab, else the browser's own, else Chinese. For pages that belong to one person. */
export function rememberedLanguage(): Language {
  const chosen = sessionStorage.getItem(place) ?? navigator.language;
  return chosen.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

export function rememberLanguage(language: string): void {
  sessionStorage.setItem(place, language);
}
