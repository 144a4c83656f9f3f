import { codesOf, type HallPlan } from '../hall/plan.js';
import type { Move } from '../ticket/replay.js';
import type { Ticket } from '../ticket/ticket.js';

/** What the log says of one ticket, oldest first. */
export interface TicketStory {
  readonly ticket: Pick<Ticket, 'label' | 'issuedAt' | 'issueRevision'>;
  readonly moves: readonly Move[];
}

/** Every reason for which one ticket may be called before another. Each has its sentence in the contracts. */
export const orderRules = [
  'never-called',
  'called-later',
  'had-no-number-yet',
  'was-missed',
  'was-on-hold',
  'was-given-back',
  'window-serves-others',
  'groups-apart',
  'was-sent-elsewhere',
  'called-by-number',
  'walked-up',
  'came-earlier',
  'same-moment',
  'slot-later',
  'fell-back',
  'head-start',
  'unexplained',
] as const;

export type OrderRule = (typeof orderRules)[number];

export interface OrderReason {
  readonly rule: OrderRule;
  /** Labels, windows, minutes. Never personal data. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/**
 * Why `first` was called, or served at once, (for the first time) before `second`: the log up to that call, and nothing else, decides.
 * The answer is one rule, so that a person at the counter can check it.
 */
export function whyBefore(plan: HallPlan, first: TicketStory, second: TicketStory): OrderReason {
  const names = { first: first.ticket.label, second: second.ticket.label };
  const call = first.moves.find(({ type }) => type === 'ticket.called' || type === 'ticket.walked-up');
  if (!call) return { rule: 'never-called', facts: names };
  const facts = { ...names, window: call.window ?? 0 };
  const theirs = lastBefore(second, call.revision);
  if (!theirs) return { rule: 'had-no-number-yet', facts };
  if (theirs.to !== 'waiting') return { rule: ruleOfAbsence(theirs), facts };
  const other = outOfReach(plan, call, theirs);
  if (other) return { rule: other, facts };
  const mine = lastBefore(first, call.revision);
  if (!mine) return { rule: 'walked-up', facts };
  return ruleOfRanks(facts, { story: first, at: mine }, { story: second, at: theirs });
}

function lastBefore({ moves }: TicketStory, revision: number): Move | undefined {
  return moves.findLast((move) => move.revision < revision);
}

function ruleOfAbsence({ to }: Move): OrderRule {
  if (to === 'missed') return 'was-missed';
  if (to === 'held') return 'was-on-hold';
  return to === 'abandoned' ? 'was-given-back' : 'called-later';
}

/** The window could not call the second, or its clerk chose not to go by the line. */
function outOfReach(plan: HallPlan, call: Move, theirs: Move): OrderRule | undefined {
  if (theirs.boundFor !== undefined && theirs.boundFor !== call.window) return 'was-sent-elsewhere';
  const serves = dutiesAt(plan, call).includes(theirs.service) || theirs.boundFor === call.window;
  if (!serves) return 'window-serves-others';
  // Groups are called by group windows alone, and by them before anybody else.
  if ((call.lane === 'group') !== (theirs.lane === 'group')) return 'groups-apart';
  return call.picked ? 'called-by-number' : undefined;
}

/** What the window called then; old events do not say, and its duties were those of today. */
function dutiesAt(plan: HallPlan, { duties, window }: Move): readonly string[] {
  if (duties) return duties;
  return codesOf(plan, plan.windows.find(({ number }) => number === window)?.duties ?? []);
}

interface Standing {
  readonly story: TicketStory;
  /** Its last move before the call: where it stood then. */
  readonly at: Move;
}

const minute = 60_000;

function ruleOfRanks(facts: OrderReason['facts'], first: Standing, second: Standing): OrderReason {
  const [mine, theirs] = [first.story.ticket, second.story.ticket];
  if (first.at.rankAt > second.at.rankAt) return { rule: 'unexplained', facts };
  if (fellBack(second)) return { rule: isAsIssued(second) ? 'slot-later' : 'fell-back', facts };
  if (mine.issuedAt < theirs.issuedAt) return { rule: 'came-earlier', facts };
  if (first.at.rankAt === second.at.rankAt) {
    return { rule: mine.issueRevision < theirs.issueRevision ? 'same-moment' : 'unexplained', facts };
  }
  const minutes = Math.round((mine.issuedAt - first.at.rankAt) / minute);
  if (minutes <= 0)
    return { rule: mine.issueRevision < theirs.issueRevision ? 'came-earlier' : 'unexplained', facts };
  return { rule: 'head-start', facts: { ...facts, minutes } };
}

/** Its rank still hangs on the slot that was booked: it came before its time. */
function isAsIssued({ at }: Standing): boolean {
  return at.type === 'ticket.issued';
}

/** Let others pass, came back after a miss, or came before the booked slot: its rank is later than its arrival. */
function fellBack({ story, at }: Standing): boolean {
  return at.rankAt > story.ticket.issuedAt;
}
