import { ALargeSmall } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Both } from '../shared/components/both.js';
import { LanguageSwitch } from '../shared/components/language-switch.js';
import type { Text } from '../shared/text.js';
import { keep, kept } from './kept.js';
import { say } from './say.js';

export function Header({ hall }: { hall?: Text }) {
  return (
    <header className="phone-header">
      {hall && (
        <span className="hall-name">
          <Both text={hall} />
        </span>
      )}
      <span className="phone-tools">
        <LargerKey />
        <LanguageSwitch />
      </span>
    </header>
  );
}

const place = 'paihao.larger';

/** Larger letters and keys for whoever wants them, kept on this phone. The phone's own setting counts as well. */
function LargerKey() {
  const [larger, setLarger] = useState(() => kept<boolean>(place) ?? false);
  useEffect(() => {
    document.documentElement.classList.toggle('larger', larger);
    keep(place, larger);
  }, [larger]);
  return (
    <button
      type="button"
      className="language-switch"
      data-testid="larger"
      aria-pressed={larger}
      onClick={() => setLarger(!larger)}
    >
      <ALargeSmall aria-hidden size="1.3em" />
      <Both inline text={say('larger')} />
    </button>
  );
}
