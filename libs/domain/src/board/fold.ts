import {
  isAnnouncement,
  isTicketMoved,
  isWindowTurned,
  type HallEvent,
  type TicketMoved,
  type WindowTurned,
} from '../event/hall-event.js';
import type { WindowState } from '../hall/plan.js';
import type { CalendarDate, Instant } from '../shared/text.js';
import { occupiesWindow } from '../ticket/life.js';
import { boardCallLimit, emptyBoard, neverCalled, type Board, type BoardCall } from './board.js';
import type { Caption } from './caption.js';
import { clearWindows, moveOnBoard, ticketsAtWindows, turnWindowOnBoard } from './windows.js';

/** One visible difference between two boards. Small enough to send to every screen. */
export type BoardChange =
  | { readonly kind: 'call'; readonly call: BoardCall }
  | { readonly kind: 'settle'; readonly call: BoardCall }
  | { readonly kind: 'waiting'; readonly service: string; readonly count: number }
  | {
      readonly kind: 'window';
      readonly window: number;
      readonly state: WindowState;
      /** With a pause: when the clerk means to be back. */
      readonly until?: Instant;
    }
  | { readonly kind: 'caption'; readonly zone: string; readonly caption: Caption }
  | { readonly kind: 'day'; readonly businessDay: CalendarDate };

/** What an event changes on a board. The same event on the same board always gives the same answer. */
export function changesOf(board: Board, event: HallEvent): BoardChange[] {
  // Left-overs of an earlier day may still end after the new day's first ticket: today's board does not show them.
  if (event.businessDay < board.businessDay) return [];
  if (event.businessDay === board.businessDay) return changesOfToday(board, event);
  const turn: BoardChange = { kind: 'day', businessDay: event.businessDay };
  return [turn, ...changesOfToday(applyChange(board, turn), event)];
}

function changesOfToday(board: Board, event: HallEvent): BoardChange[] {
  if (isTicketMoved(event)) return ticketChanges(board, event);
  if (isWindowTurned(event)) return [windowChange(event)];
  if (isAnnouncement(event)) {
    const caption = { text: event.text, from: event.at, to: event.until };
    return [{ kind: 'caption', zone: event.zone, caption }];
  }
  if ('waiting' in event) return waitingFromBefore(event.waiting);
  return [];
}

function windowChange({ window, state, until }: WindowTurned): BoardChange {
  return { kind: 'window', window, state, ...(until && { until }) };
}

function waitingFromBefore(waiting: Readonly<Record<string, number>> = {}): BoardChange[] {
  return Object.entries(waiting).map(([service, count]) => ({ kind: 'waiting', service, count }));
}

function ticketChanges(board: Board, event: HallEvent & TicketMoved): BoardChange[] {
  // Between the holder and the clerk: nobody in the lobby is called once more.
  if (event.type === 'ticket.coming') return [];
  return [...waitingChanges(board, event), ...callChanges(board, event)];
}

function waitingChanges(
  board: Board,
  { service, leaves = service, from, to, type }: TicketMoved,
): BoardChange[] {
  const step = new Map<string, number>();
  if (from === 'waiting') step.set(leaves, -1);
  // Who is carried over waits for another day.
  if (to === 'waiting' && type !== 'ticket.carried') step.set(service, (step.get(service) ?? 0) + 1);
  return [...step].flatMap(([line, by]) => {
    const count = Math.max(0, (board.waiting[line] ?? 0) + by);
    return by === 0 ? [] : [{ kind: 'waiting', service: line, count }];
  });
}

function callChanges(board: Board, event: HallEvent & TicketMoved): BoardChange[] {
  const { window, at } = event;
  if (window === null) return settleChanges(board, event);
  switch (event.type) {
    case 'ticket.called':
    case 'ticket.recalled':
      return [{ kind: 'call', call: toCall(event, window, at) }];
    case 'ticket.walked-up':
      return [{ kind: 'settle', call: { ...toCall(event, window, neverCalled), answeredAt: at } }];
    case 'ticket.step-undone':
      return isAtWindow(board, event) ? settleChanges(board, event) : backChanges(board, event, window);
    default:
      return settleChanges(board, event);
  }
}

/** Somebody whose visit had ended is at the window again. */
function backChanges(board: Board, event: HallEvent & TicketMoved, window: number): BoardChange[] {
  const { to, calledAt, startedAt, ticketId } = event;
  if (!occupiesWindow(to) || board.calls.some((call) => call.ticketId === ticketId))
    return settleChanges(board, event);
  const kind = typeof calledAt === 'number' ? 'call' : 'settle';
  const call = toCall(event, window, calledAt ?? neverCalled);
  return [{ kind, call: { ...call, ...(startedAt && { answeredAt: startedAt }) } }];
}

function isAtWindow({ windows }: Board, { ticketId }: TicketMoved): boolean {
  return ticketsAtWindows(windows).some((ticket) => ticket.ticketId === ticketId);
}

function toCall({ ticketId, label, to, calls }: TicketMoved, window: number, at: Instant): BoardCall {
  return { ticketId, label, window, state: to, calls, at };
}

/** What is shown of a ticket keeps the time of its call, but for who was missed: the list says since when. */
function settleChanges(board: Board, { ticketId, to, at }: HallEvent & TicketMoved): BoardChange[] {
  const all = [...board.calls, ...board.missed, ...ticketsAtWindows(board.windows)];
  const known = all.find((call) => call.ticketId === ticketId);
  if (!known) return [];
  const { answeredAt, ...shown } = known;
  if (to === 'missed') return [{ kind: 'settle', call: { ...shown, state: to, at } }];
  // Who is finished without a start was served at once, so service began with the call.
  const began = to === 'serving' ? (answeredAt ?? at) : to === 'finished' && (answeredAt ?? shown.at);
  return [{ kind: 'settle', call: { ...shown, state: to, ...(began && { answeredAt: began }) } }];
}

/** Applies one change. Screens, the gateway and a replay use this same function. */
export function applyChange(board: Board, change: BoardChange): Board {
  switch (change.kind) {
    case 'call':
      return { ...withoutCall(board, change.call), ...onTop(board, change.call) };
    case 'settle':
      return { ...settle(board, change.call), windows: moveOnBoard(board.windows, change.call) };
    case 'waiting':
      return { ...board, waiting: { ...board.waiting, [change.service]: change.count } };
    case 'window':
      return { ...board, windows: turnWindowOnBoard(board.windows, change) };
    case 'caption':
      return { ...board, captions: { ...board.captions, [change.zone]: change.caption } };
    case 'day':
      return { ...emptyBoard(board.revision, change.businessDay), windows: clearWindows(board.windows) };
  }
}

/** Applies changes in order and moves the board to `revision`. */
export function applyChanges(board: Board, changes: readonly BoardChange[], revision: number): Board {
  return { ...changes.reduce(applyChange, board), revision };
}

function settle(board: Board, call: BoardCall): Board {
  const rest = withoutCall(board, call);
  if (call.state === 'missed') return { ...rest, missed: limited([call, ...rest.missed]) };
  if (!occupiesWindow(call.state) && call.state !== 'finished') return rest;
  // An answered call turns quiet in its place; it does not jump to the top again.
  const calls = board.calls.map((shown) => (shown.ticketId === call.ticketId ? call : shown));
  return { ...rest, calls };
}

function onTop(board: Board, call: BoardCall): Pick<Board, 'calls' | 'windows'> {
  const calls = limited([call, ...withoutCall(board, call).calls]);
  return { calls, windows: moveOnBoard(board.windows, call) };
}

function withoutCall(board: Board, call: BoardCall): Board {
  const others = (calls: readonly BoardCall[]) => calls.filter((shown) => shown.ticketId !== call.ticketId);
  return { ...board, calls: others(board.calls), missed: others(board.missed) };
}

function limited(calls: readonly BoardCall[]): readonly BoardCall[] {
  return calls.slice(0, boardCallLimit);
}

/**
 * Merges the changes of a burst: of several counts of one line, states of one window, calls or answers of one ticket
 * only the last is kept. A turn of the day clears the board but for its windows, so nothing else outlives it. Applying
 * the result gives the same board.
 */
export function mergeChanges(changes: readonly BoardChange[]): BoardChange[] {
  const lastDay = changes.findLastIndex((change) => change.kind === 'day');
  const visible = changes.filter((change, index) => index >= lastDay || change.kind === 'window');
  const last = new Map<string, BoardChange>();
  visible.forEach((change) => {
    // Deleting first keeps the order of the last occurrence.
    last.delete(keyOf(change));
    last.set(keyOf(change), change);
  });
  return [...last.values()];
}

function keyOf(change: BoardChange): string {
  switch (change.kind) {
    case 'call':
    case 'settle':
      return `${change.kind} ${change.call.ticketId}`;
    case 'waiting':
      return `waiting ${change.service}`;
    case 'window':
      return `window ${change.window}`;
    case 'caption':
      return `caption ${change.zone}`;
    case 'day':
      return 'day';
  }
}
