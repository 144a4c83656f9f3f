import { usePick } from '../../shared/language.js';
import { useConsole } from '../console-context.js';
import { Sheet } from '../print/sheet.js';
import { say } from '../say.js';
import { KeyList } from './key-panel.js';

/** On paper, to lie beside the number pad: the keys as they are now. */
export function KeyCard() {
  const pick = usePick();
  const { desk, keys } = useConsole();
  return (
    <Sheet name="card">
      <h1>{pick(say('cardTitle', { window: desk.number }))}</h1>
      <KeyList />
      {keys.singleKeys && <p>{pick(say('figuresCall'))}</p>}
    </Sheet>
  );
}
