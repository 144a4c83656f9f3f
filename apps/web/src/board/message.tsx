import type { HallSummary } from '#contracts';
import { Both } from '../shared/components/both.js';
import type { Text } from '../shared/text.js';
import { say } from './say.js';

/** The whole board says one thing. */
export function Message({ text, how }: { text: Text; how?: Text }) {
  return (
    <main className="message on-ink" role="status">
      <h1>
        <Both text={text} />
      </h1>
      {how && (
        <p>
          <Both text={how} />
        </p>
      )}
    </main>
  );
}

/** Nobody was called yet today, or numbers are not given out now: said in the place where the number will be. */
export function NoCalls({ hall }: { hall: HallSummary | undefined }) {
  const closed = hall !== undefined && !hall.open;
  return (
    <section className="newest none" data-testid="no-calls">
      <h2>
        <Both text={closed ? say('closed') : say('none')} />
      </h2>
      <p>
        <Both text={closed ? say('closedHow', hall.hours) : say('noneHow')} />
      </p>
    </section>
  );
}
