import { Printer, SquareCheck, Square } from 'lucide-react';
import { usePick } from '../../shared/language.js';
import { Press } from '../actions/press.js';
import { useConsole } from '../console-context.js';
import { say } from '../say.js';

/** What the person has to bring: keys 1 to 9 tick it, one key prints what is missing. */
export function Papers() {
  const pick = usePick();
  const { desk, papers, keys, order, running } = useConsole();
  const needed = desk.service?.papers ?? [];
  if (needed.length === 0 || desk.ticket?.state !== 'serving') return null;
  const missing = needed.filter(({ code }) => !papers.seen.includes(code)).length;
  return (
    <section className="papers" aria-labelledby="papers" data-testid="papers">
      <h3 id="papers">
        {pick(say('papers'))}{' '}
        <span data-testid="papers-missing">
          {pick(missing === 0 ? say('papersAll') : say('papersMissing', { count: missing }))}
        </span>
      </h3>
      <ul>
        {needed.map(({ code, name }, place) => (
          <li key={code}>
            <PaperBox
              name={pick(name)}
              place={place}
              seen={papers.seen.includes(code)}
              hasKey={keys.singleKeys}
            />
          </li>
        ))}
      </ul>
      {missing > 0 && (
        <Press id="tipSheet" command="tipSheet" press={() => order('tipSheet')} locked={running !== null}>
          <Printer aria-hidden size="1.1em" /> {pick(say('tipSheet'))}
        </Press>
      )}
    </section>
  );
}

interface PaperBoxProps {
  readonly name: string;
  readonly place: number;
  readonly seen: boolean;
  readonly hasKey: boolean;
}

function PaperBox({ name, place, seen, hasKey }: PaperBoxProps) {
  const { papers } = useConsole();
  const Box = seen ? SquareCheck : Square;
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={seen}
      data-testid="paper"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => papers.tick(place)}
    >
      {hasKey && <kbd>{place + 1}</kbd>}
      <Box aria-hidden size="1.2em" />
      <span>{name}</span>
    </button>
  );
}
