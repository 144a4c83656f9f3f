import { ALargeSmall } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Both } from './both.js';
import { LanguageSwitch } from './language-switch.js';
import type { Text } from '../text.js';
import { keep, kept } from '../kept.js';

/** The top of every page on a phone: whose hall it is, larger letters, the other language. */
export function PhoneHeader({ hall }: { hall?: Text }) {
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

const larger: Text = { zh: '大字', en: 'Larger' };

/** Larger letters and keys for whoever wants them, kept on this phone. The phone's own setting counts as well. */
function LargerKey() {
  const [isLarger, setLarger] = useState(() => kept<boolean>(place) ?? false);
  useEffect(() => {
    document.documentElement.classList.toggle('larger', isLarger);
    keep(place, isLarger);
  }, [isLarger]);
  return (
    <button
      type="button"
      className="language-switch"
      data-testid="larger"
      aria-pressed={isLarger}
      onClick={() => setLarger(!isLarger)}
    >
      <ALargeSmall aria-hidden size="1.3em" />
      <Both inline text={larger} />
    </button>
  );
}
