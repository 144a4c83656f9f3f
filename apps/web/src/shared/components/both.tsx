import { useLanguage } from '../language.js';
import { languageTag, otherLanguage, type Language, type Text } from '../text.js';

interface BothProps {
  readonly text: Text;
  readonly inline?: boolean;
  /** Of whoever reads it, where that is not who works at the page. */
  readonly lead?: Language;
}

/** Both languages at once: the journey's language leads, the other follows, smaller and quieter. */
export function Both({ text, inline = false, lead }: BothProps) {
  const own = useLanguage().language;
  const language = lead ?? own;
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
