import { createInstance, type i18n } from 'i18next';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { languageTag, type Language, type Text } from './text.js';
import type { Catalogue, Key, Values } from './words.js';

/** The sentence of a key in both languages, its facts filled in. */
export type Say<C extends Catalogue> = (key: Key<C>, values?: Values) => Text;

/** Makes i18next for one screen's catalogue, and the typed way to speak from it. */
export function speak<C extends Catalogue>(catalogue: C, first: Language): { i18n: i18n; say: Say<C> } {
  const instance = createInstance();
  void instance.init({
    lng: first,
    initAsync: false,
    resources: { zh: { translation: catalogue.zh }, en: { translation: catalogue.en } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
  const zh = instance.getFixedT('zh');
  const en = instance.getFixedT('en');
  return {
    i18n: instance,
    say: (key, values) => ({ zh: zh(key, { ...values }), en: en(key, { ...values }) }),
  };
}

// i18next holds the language and React listens to it. The ready-made binding would cost the phone page 5 kB more.
const Speaking = createContext<i18n | null>(null);

/** Gives the page its language and tells the browser, which chooses fonts and voices by it. */
export function LanguageProvider({ i18n, children }: { i18n: i18n; children: ReactNode }) {
  return (
    <Speaking.Provider value={i18n}>
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
  const i18n = useContext(Speaking);
  if (!i18n) throw new Error('A screen needs a LanguageProvider around it.');
  const listen = useCallback(
    (changed: () => void) => {
      i18n.on('languageChanged', changed);
      return () => i18n.off('languageChanged', changed);
    },
    [i18n],
  );
  const language = useSyncExternalStore(listen, () => (i18n.language === 'en' ? 'en' : 'zh'));
  const choose = useCallback((chosen: Language) => void i18n.changeLanguage(chosen), [i18n]);
  return { language, choose };
}

/** For staff screens, which speak one language at a time. */
export function usePick(): (text: Text) => string {
  const { language } = useLanguage();
  return (text) => text[language];
}
