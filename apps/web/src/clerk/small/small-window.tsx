import { createPortal } from 'react-dom';
import { secondsSince, timer } from '../../shared/clock.js';
import { usePick } from '../../shared/language.js';
import { Press } from '../actions/press.js';
import { primaryText } from '../actions/primary-text.js';
import { useConsole } from '../console-context.js';
import { mayAct } from '../desk/desk-plan.js';
import { secondsLeft } from '../orders/way-back.js';
import { say } from '../say.js';

/** On top of the clerk's other programs: the number, the time, three buttons. It acts like the big one. */
export function SmallWindowView() {
  const { small } = useConsole();
  return small.window && createPortal(<Small />, small.window.document.body);
}

function Small() {
  const pick = usePick();
  const { desk, state, pad, running, open, order } = useConsole();
  const locked = running !== null;
  return (
    <div className="small-window" data-testid="small-window-view">
      <SmallHead />
      <Press
        id="small-primary"
        look="seal"
        command="primary"
        press={() => order('primary')}
        locked={locked}
        off={open !== null}
      >
        {pick(primaryText(desk, pad))}
      </Press>
      <div className="group">
        <Press
          id="small-recall"
          command="recall"
          press={() => order('recall')}
          locked={locked}
          off={!mayAct('recall', desk, state.serverNow)}
        >
          {pick(say('recall'))}
        </Press>
        <SmallUndo />
      </div>
    </div>
  );
}

function SmallUndo() {
  const pick = usePick();
  const { outcome, state, running, order } = useConsole();
  const left = secondsLeft(outcome.back, state.now);
  return (
    <Press
      id="small-undo"
      command="undo"
      press={() => order('undo')}
      locked={running !== null}
      off={left === 0}
    >
      {pick(say('undo'))}
    </Press>
  );
}

/** How fresh it is matters here too: the big window lies under something else. */
function SmallHead() {
  const pick = usePick();
  const { desk, state } = useConsole();
  const { ticket } = desk;
  const since = ticket?.startedAt ?? ticket?.calledAt;
  return (
    <header>
      <b>{ticket?.label ?? pick(say('windowNumber', { window: desk.number }))}</b>
      <span>
        {pick(say(ticket ? (ticket.state === 'serving' ? 'servingNow' : 'calledNow') : desk.state))}{' '}
        {since && timer(secondsSince(since, state.serverNow))}
      </span>
      <span className="line">
        {state.freshness === 'stale'
          ? pick(say('cutOffShort', { count: state.ageSeconds }))
          : pick(say('waiting', { count: desk.waiting }))}
      </span>
    </header>
  );
}
