import { useLanguage } from '../language.js';
import { languageTag, otherLanguage, type Text } from '../text.js';

/** Both languages at once: the journey's language leads, the other follows, smaller and quieter. */
export function Both({ text, inline = false }: { text: Text; inline?: boolean }) {
  const { language } = useLanguage();
  const second = otherLanguage(language);
  return (
    <span className={inline ? 'both inline' : 'both'}>
      <span lang={languageTag[language]}>{text[language]}</span>{' '}
      <span className="second" lang={languageTag[second]}>
        {text[second]}
      </span>
    </span>
  );
}
