import type { Board, HallLayout, WindowPlace } from '#contracts';
import type { CSSProperties } from 'react';
import { hallTime } from '../shared/clock.js';
import { Both } from '../shared/components/both.js';
import { LiveMark } from '../shared/components/live-mark.js';
import type { ShownHall } from '../shared/wall/shown-hall.js';
import { say } from './say.js';
import { useNextNumbers } from './use-next-numbers.js';
import { stillNext, windowFace, type WindowFace } from './window-face.js';

interface LinesProps {
  readonly hall: string;
  readonly serviceWindow: number;
  readonly shown: ShownHall;
  readonly board: Board;
  readonly layout: HallLayout | undefined;
}

/** Three lines: the window, whose turn it is, and who is next. */
export function Lines({ hall, serviceWindow, shown, board, layout }: LinesProps) {
  const face = windowFace(board, layout, { serviceWindow, now: shown.serverNow });
  const place = layout?.windows.find(({ number }) => number === serviceWindow);
  const inverted = face.kind === 'calling' && face.fresh;
  return (
    <main
      className={`window-display on-ink ${face.kind} ${inverted ? 'inverted' : ''}`}
      data-testid="window-display"
      data-face={face.kind}
      data-revision={board.revision}
    >
      <Name serviceWindow={serviceWindow} place={place} shown={shown} />
      <Turn face={face} timeZone={layout?.hall.timeZone} />
      <footer>
        {'instead' in face ? (
          <Instead instead={face.instead} />
        ) : (
          // A recording holds what the lobby saw on its boards; who was next is not part of it.
          shown.source !== 'recording' && (
            <Next hall={hall} serviceWindow={serviceWindow} board={board} now={shown.serverNow} />
          )
        )}
      </footer>
    </main>
  );
}

interface NameProps {
  readonly serviceWindow: number;
  readonly place: WindowPlace | undefined;
  readonly shown: ShownHall;
}

function Name({ serviceWindow, place, shown }: NameProps) {
  return (
    <header>
      <h1>
        <strong>{serviceWindow}</strong>
        <Both text={say('windowAfter')} />
      </h1>
      {place && (place.kind !== 'general' || place.serves) && (
        <p className="serves">
          {place.kind !== 'general' && (
            <span className="badge">
              <Both inline text={say(place.kind)} />
            </span>
          )}
          {place.serves && <Both text={place.serves} />}
        </p>
      )}
      {shown.freshness !== 'fresh' && <LiveMark freshness={shown.freshness} ageSeconds={shown.ageSeconds} />}
    </header>
  );
}

function Turn({ face, timeZone }: { face: WindowFace; timeZone: string | undefined }) {
  if (face.kind === 'calling' || face.kind === 'serving') {
    const word = face.kind === 'serving' ? 'serving' : face.again ? 'pleaseAgain' : 'please';
    return (
      <section className="turn" aria-live="polite">
        <h2>
          <Both inline text={say(word)} />
        </h2>
        <p className="label" data-testid="label" style={{ '--length': face.label.length } as CSSProperties}>
          {face.label}
        </p>
      </section>
    );
  }
  return (
    <section className="turn word-only" aria-live="polite">
      <h2>
        <Both text={say(face.kind)} />
      </h2>
      {face.kind === 'paused' && (
        <p className="back" data-testid="back">
          <Both
            inline
            text={
              face.until !== null && timeZone
                ? say('back', { time: hallTime(face.until, timeZone) })
                : say('soon')
            }
          />
        </p>
      )}
    </section>
  );
}

function Instead({ instead }: { instead: number | null }) {
  return (
    <p className="instead" data-testid="instead">
      <Both inline text={instead === null ? say('askDesk') : say('instead', { window: instead })} />
    </p>
  );
}

interface NextProps {
  readonly hall: string;
  readonly serviceWindow: number;
  readonly board: Board;
  readonly now: number;
}

function Next({ hall, serviceWindow, board, now }: NextProps) {
  const labels = stillNext(useNextNumbers(hall, serviceWindow, board.revision, now), board);
  if (labels.length === 0) return null;
  return (
    <p className="next" data-testid="next">
      <Both inline text={say('next')} />
      {labels.map((label) => (
        <b key={label}>{label}</b>
      ))}
    </p>
  );
}
