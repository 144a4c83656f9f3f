import { usePick } from '../shared/language.js';
import type { Text } from '../shared/text.js';
import { say } from './say.js';

/** Instead of a page: what is the matter, and where to go from here. */
export function Blank({ text, back }: { text: Text; back?: string }) {
  const pick = usePick();
  return (
    <main className="blank" role="status" data-testid="blank">
      <p>{pick(text)}</p>
      {back && <a href={back}>{pick(say('chooseWindow'))}</a>}
    </main>
  );
}
