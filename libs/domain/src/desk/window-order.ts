import type { WindowNoted, WindowTurned } from '../event/hall-event.js';
import type { HelpKind, PauseReason } from '../hall/plan.js';
import { accept, type Decision } from '../shared/decision.js';
import type { Instant } from '../shared/text.js';
import type { Desk } from './desk.js';
import { leaveWindow, mayWork, pauseWindow, sitDown, turnWindow } from './window-rules.js';

/** What a clerk may order for the own window. */
export type WindowOrder =
  | {
      readonly kind: 'sit';
      readonly takeOver: boolean;
      /** Who sits down, as far as somebody has signed in. */
      readonly staff?: string;
    }
  | { readonly kind: 'open' | 'close' | 'leave' | 'cancel-help' }
  | { readonly kind: 'pause'; readonly reason: PauseReason; readonly minutes: number }
  | { readonly kind: 'help'; readonly help: HelpKind };

/** A window after an order, and what the log says of it; without facts nothing has changed. */
export interface WindowStep {
  readonly desk: Desk;
  readonly facts: readonly (WindowTurned | WindowNoted)[];
}

const minuteMs = 60_000;

/** What an order of the console `sitting` does to the window as it is now. */
export function obeyAtWindow(
  desk: Desk,
  sitting: string,
  order: WindowOrder,
  at: Instant,
): Decision<WindowStep> {
  if (order.kind === 'sit') {
    const who = { tookOver: desk.sitting !== null, ...(order.staff !== undefined && { staff: order.staff }) };
    return stepTo(desk, sitDown(desk, sitting, order.takeOver, at), { type: 'window.sat-down', ...who });
  }
  const theirs = mayWork(desk, sitting);
  return theirs.accepted ? byItsClerk(desk, order, at) : theirs;
}

function byItsClerk(
  desk: Desk,
  order: Exclude<WindowOrder, { kind: 'sit' }>,
  at: Instant,
): Decision<WindowStep> {
  switch (order.kind) {
    case 'open':
      return desk.state === 'open' ? same(desk) : turned(desk, turnWindow(desk, 'open'), 'window.opened');
    case 'close':
      return desk.state === 'closed' ? same(desk) : turned(desk, turnWindow(desk, 'closed'), 'window.closed');
    case 'pause': {
      const until = at + order.minutes * minuteMs;
      return turned(desk, pauseWindow(desk, order.reason, until), 'window.paused');
    }
    case 'leave':
      return left(desk);
    case 'help':
      return stepTo(desk, accept({ ...desk, help: { kind: order.help, at } }), {
        type: 'window.help-called',
        help: order.help,
      });
    case 'cancel-help':
      return answerHelp(desk);
  }
}

/** The supervisor comes, or the clerk needs nobody any more. */
export function answerHelp(desk: Desk): Decision<WindowStep> {
  if (!desk.help) return same(desk);
  return stepTo(desk, accept({ ...desk, help: null }), { type: 'window.help-answered' });
}

function left(desk: Desk): Decision<WindowStep> {
  const after = leaveWindow(desk);
  if (!after.accepted) return after;
  const { number: window } = desk.serviceWindow;
  const closed = { type: 'window.closed', window, state: 'closed' } as const;
  const facts = [...(desk.state === 'closed' ? [] : [closed]), { type: 'window.left', window } as const];
  return accept({ desk: after.value, facts });
}

function same(desk: Desk): Decision<WindowStep> {
  return accept({ desk, facts: [] });
}

function turned(before: Desk, after: Decision<Desk>, type: WindowTurned['type']): Decision<WindowStep> {
  if (!after.accepted) return after;
  const { state, pause } = after.value;
  const fact = { type, window: before.serviceWindow.number, state, ...pause };
  return accept({ desk: after.value, facts: [fact] });
}

function stepTo(
  before: Desk,
  after: Decision<Desk>,
  fact: Omit<WindowNoted, 'window'>,
): Decision<WindowStep> {
  if (!after.accepted) return after;
  if (after.value === before) return same(before);
  return accept({ desk: after.value, facts: [{ ...fact, window: before.serviceWindow.number }] });
}
