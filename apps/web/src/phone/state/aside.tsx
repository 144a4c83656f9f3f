import type { TicketStatus } from '#contracts';
import { Both } from '../../shared/components/both.js';
import type { Text } from '../../shared/text.js';
import { clock } from '../clock.js';
import { say } from '../say.js';
import type { Situation } from './situation.js';

type AsideSituation = Extract<
  Situation,
  'held' | 'missed' | 'missed-too-late' | 'papers-missing' | 'finished' | 'day-over' | 'abandoned'
>;

interface AsideProps {
  readonly ticket: TicketStatus;
  readonly situation: AsideSituation;
  /** The holder has just given it back, which is said in other words than when it ended by itself. */
  readonly cancelled: boolean;
}

/** A ticket that is aside or has ended: says plainly what is the case, and what to do. */
export function Aside({ ticket, situation, cancelled }: AsideProps) {
  const { title, how } = sentences(ticket, situation, cancelled);
  return (
    <>
      <h1 className={ticket.state === 'missed' ? 'warn' : ''} data-testid={`phone-${ticket.state}`}>
        <Both text={title} />
      </h1>
      {how.map((sentence) => (
        <p className="how" key={sentence.zh}>
          <Both text={sentence} />
        </p>
      ))}
    </>
  );
}

const heldHow = {
  document: 'heldDocument',
  payment: 'heldPayment',
  colleague: 'heldColleague',
  other: 'heldOther',
} as const;

interface Sentences {
  readonly title: Text;
  readonly how: readonly Text[];
}

function sentences(ticket: TicketStatus, situation: AsideSituation, cancelled: boolean): Sentences {
  switch (situation) {
    case 'held':
      return { title: say('held'), how: onHold(ticket) };
    case 'missed':
      return {
        title: say('missed'),
        how: [missedAt(ticket), say('rejoinUntil', { time: clock(ticket.rejoinUntil ?? '') })],
      };
    case 'missed-too-late':
      return { title: say('missed'), how: [missedAt(ticket), say('rejoinLate')] };
    case 'papers-missing':
      return { title: say('papersMissing'), how: [say('papersMissingHow')] };
    case 'day-over':
      return { title: say('dayOver', { day: ticket.day }), how: [say('dayOverHow')] };
    case 'finished':
      return { title: say('finished'), how: [say('finishedHow')] };
    case 'abandoned':
      return cancelled
        ? { title: say('cancelled'), how: [say('cancelledHow')] }
        : { title: say('abandoned'), how: [say('abandonedHow')] };
  }
}

const missedAt = ({ calledAt, asOf }: TicketStatus) => say('missedHow', { time: clock(calledAt ?? asOf) });

function onHold({ holdReason, holdUntil, papers }: TicketStatus): Text[] {
  const missing = papers.filter(({ seen }) => seen === false).map(({ name }) => name);
  const list = { zh: missing.map(({ zh }) => zh).join('、'), en: missing.map(({ en }) => en).join(', ') };
  const needs = say('heldMissing');
  return [
    say(heldHow[holdReason ?? 'other']),
    ...(missing.length > 0 ? [{ zh: needs.zh + list.zh, en: `${needs.en} ${list.en}` }] : []),
    ...(holdUntil ? [say('heldUntil', { time: clock(holdUntil) })] : []),
  ];
}
