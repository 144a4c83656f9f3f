import { hallTime } from '../../shared/clock.js';
import { usePick } from '../../shared/language.js';
import { useLayout } from '../../shared/use-hall.js';
import { useConsole } from '../console-context.js';
import { PlaceMark } from '../line/place-mark.js';
import { PanelView } from '../panels/panel-view.js';
import { say, sayWith } from '../say.js';
import { Facts } from './facts.js';
import { Papers } from './papers.js';
import { VisitBar } from './visit-bar.js';

/** Who is at the window now, and for how long; what is asked takes the place of the figures. */
export function Person() {
  const { desk, open } = useConsole();
  const { ticket } = desk;
  const state = ticket?.state ?? 'none';
  const look = [
    state,
    open && 'asked',
    desk.service?.papers.length && ticket?.state === 'serving' && 'with-papers',
  ];
  return (
    <section
      className={`card person ${look.filter(Boolean).join(' ')}`}
      data-testid="person"
      data-state={state}
      aria-label={ticket?.label}
    >
      {ticket && <PersonHead />}
      {open ? <PanelView /> : ticket ? <Visit /> : <NobodyHere />}
    </section>
  );
}

function PersonHead() {
  const pick = usePick();
  const { desk } = useConsole();
  const { ticket, service } = desk;
  if (!ticket) return null;
  return (
    <header>
      <h2>{pick(say(ticket.state === 'serving' ? 'servingNow' : 'calledNow'))}</h2>
      <p className="label" data-testid="current-label">
        {ticket.label}
      </p>
      <p className="service">
        {service && pick(service.name)}
        <PlaceMark ticket={ticket} />
        <span className={ticket.language === 'en' ? 'lane special' : 'lane'}>
          {pick(say(ticket.language === 'en' ? 'speaksEn' : 'speaksZh'))}
        </span>
      </p>
    </header>
  );
}

function Visit() {
  return (
    <>
      <Papers />
      <div className="figures">
        <Facts />
        <VisitBar />
      </div>
    </>
  );
}

function NobodyHere() {
  const pick = usePick();
  const { desk } = useConsole();
  const how = desk.next.length === 0 ? 'queueEmpty' : 'nobodyHereHow';
  if (desk.pause) return <Pausing />;
  return (
    <div className="nobody">
      <p className="big">{pick(say(desk.state === 'closed' ? 'windowClosed' : 'nobodyHere'))}</p>
      <p className="quiet">{pick(say(desk.state === 'closed' ? 'windowClosedHow' : how))}</p>
    </div>
  );
}

function Pausing() {
  const pick = usePick();
  const { desk, place, state } = useConsole();
  const layout = useLayout(place.hall);
  if (!desk.pause || !layout) return null;
  const { reason, until } = desk.pause;
  const isOver = Date.parse(until) <= state.serverNow;
  const time = hallTime(Date.parse(until), layout.hall.timeZone);
  return (
    <div className="nobody" data-testid="pausing">
      <p className="big">{pick(sayWith('pausedFor', {}, { reason: say(`${reason}Pause`) }))}</p>
      <p className={isOver ? 'over' : 'quiet'}>{pick(say(isOver ? 'pauseOver' : 'pauseUntil', { time }))}</p>
    </div>
  );
}
