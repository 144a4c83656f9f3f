import { Both } from '../shared/components/both.js';
import type { VoiceHostState } from './host/voice-host.js';
import { say } from './say.js';

const shown = 12;

/** Who was called and has not been announced yet, in the order in which it will be. */
export function Waiting({ state }: { state: VoiceHostState }) {
  const { waiting, backlogMs } = state;
  const seconds = Math.ceil(backlogMs / 1_000);
  return (
    <section data-testid="voice-waiting" data-count={waiting.length}>
      <h2>
        <Both inline text={say('next')} />
      </h2>
      {waiting.length === 0 ? (
        <p className="none">
          <Both inline text={say('nextNone')} />
        </p>
      ) : (
        <ol className="labels">
          {waiting.slice(0, shown).map((label, index) => (
            <li key={`${index} ${label}`}>{label}</li>
          ))}
          {waiting.length > shown && (
            <li className="more">
              <Both inline text={say('more', { count: waiting.length - shown })} />
            </li>
          )}
        </ol>
      )}
      {seconds > 0 && (
        <p className="none">
          <Both inline text={say('delay', { seconds })} />
        </p>
      )}
    </section>
  );
}
