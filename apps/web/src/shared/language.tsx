import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { fetchGlyphs } from './glyphs.js';
import { languageTag, type Language, type Text } from './text.js';
import { sayFrom, Tongue, type Say } from './tongue.js';
import type { Catalogue } from './words.js';

/** The language of one screen, and the typed way to speak from its catalogue. */
export function speak<C extends Catalogue>(catalogue: C, first: Language): { tongue: Tongue; say: Say<C> } {
  fetchGlyphs(catalogue);
  return { tongue: new Tongue(first), say: sayFrom(catalogue) };
}

const Speaking = createContext<Tongue | null>(null);

/** Gives the page its language and tells the browser, which chooses fonts and voices by it. */
export function LanguageProvider({ tongue, children }: { tongue: Tongue; children: ReactNode }) {
  return (
    <Speaking.Provider value={tongue}>
      <DocumentLanguage />
      {children}
    </Speaking.Provider>
  );
}

function DocumentLanguage() {
  const { language } = useLanguage();
  useEffect(() => {
    document.documentElement.lang = languageTag[language];
  }, [language]);
  return null;
}

/** The language of this journey and the way to change it. */
export function useLanguage(): { language: Language; choose: (language: Language) => void } {
  const tongue = useContext(Speaking);
  if (!tongue) throw new Error('A screen needs a LanguageProvider around it.');
  const listen = useCallback((changed: () => void) => tongue.subscribe(changed), [tongue]);
  const language = useSyncExternalStore(listen, () => tongue.language);
  const choose = useCallback((chosen: Language) => tongue.choose(chosen), [tongue]);
  return { language, choose };
}

/** For staff screens, which speak one language at a time. */
export function usePick(): (text: Text) => string {
  const { language } = useLanguage();
  return (text) => text[language];
}
