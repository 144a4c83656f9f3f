import { CircleAlert, CircleCheck, Info, Undo2, Unplug } from 'lucide-react';
import { usePick } from '../../shared/language.js';
import { Press } from '../actions/press.js';
import { useConsole } from '../console-context.js';
import { secondsLeft } from '../orders/way-back.js';
import { say, sayWith } from '../say.js';

const icons = { calm: Info, done: CircleCheck, problem: CircleAlert };

/** What the last press did, in a whole sentence, and the way back from it. */
export function StatusBar() {
  const pick = usePick();
  const { outcome } = useConsole();
  const Icon = icons[outcome.tone];
  return (
    <footer className={`status-bar on-ink ${outcome.tone}`}>
      <p role="status" data-testid="status" data-tone={outcome.tone}>
        <Icon aria-hidden size="1.2em" />
        {pick(outcome.text)}
      </p>
      <TakeBack />
      <OwnWindow />
    </footer>
  );
}

/** For ten seconds: what would be taken back, and what the hall would hear of it. */
function TakeBack() {
  const pick = usePick();
  const { outcome, state, running, order } = useConsole();
  const left = secondsLeft(outcome.back, state.now);
  if (!outcome.back || left === 0) return null;
  return (
    <div className="take-back">
      <Press id="undo" command="undo" press={() => order('undo')} locked={running !== null}>
        <Undo2 aria-hidden size="1.1em" /> {pick(sayWith('undoIt', {}, { what: outcome.back.name }))}
      </Press>
      <span aria-hidden data-testid="undo-seconds">
        {pick(say('secondsLeft', { count: left }))}
      </span>
      {outcome.back.spoken && <span className="spoken">{pick(say('undoIsSpoken'))}</span>}
    </div>
  );
}

/** The line is cut: the clerk goes on with the person who is here, and everybody knows how old the rest is. */
function OwnWindow() {
  const pick = usePick();
  const { desk, state } = useConsole();
  if (state.freshness !== 'stale') return null;
  const label = desk.ticket?.label;
  return (
    <p className="own-window" role="alert" data-testid="own-window">
      <Unplug aria-hidden size="1.2em" />
      {pick(label === undefined ? say('cutOff') : say('cutOffWith', { label }))}
    </p>
  );
}
