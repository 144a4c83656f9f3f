import { Languages } from 'lucide-react';
import { useLanguage } from '../language.js';
import { languageTag, otherLanguage, type Language } from '../text.js';

const ownName: Record<Language, string> = { zh: '中文', en: 'English' };

/** In the same corner of every screen; names the other language in itself. The step and all input stay. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const other = otherLanguage(language);
  return (
    <button
      type="button"
      className="language-switch"
      data-testid="language-switch"
      lang={languageTag[other]}
      // A click leaves the focus where it was: on a clerk's page Enter must go on meaning the red button.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => choose(other)}
    >
      <Languages aria-hidden size="1.1em" />
      {ownName[other]}
    </button>
  );
}
