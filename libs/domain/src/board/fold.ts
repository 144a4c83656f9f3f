import {
  isAnnouncement,
  isTicketMoved,
  isWindowTurned,
  type HallEvent,
  type TicketMoved,
} from '../event/hall-event.js';
import type { WindowState } from '../hall/plan.js';
import type { CalendarDate } from '../shared/text.js';
import { occupiesWindow } from '../ticket/life.js';
import { boardCallLimit, emptyBoard, type Board, type BoardCall } from './board.js';
import type { Caption } from './caption.js';

/** One visible difference between two boards. Small enough to send to every screen. */
export type BoardChange =
  | { readonly kind: 'call'; readonly call: BoardCall }
  | { readonly kind: 'settle'; readonly call: BoardCall }
  | { readonly kind: 'waiting'; readonly service: string; readonly count: number }
  | { readonly kind: 'window'; readonly window: number; readonly state: WindowState }
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
  if (isWindowTurned(event)) return [{ kind: 'window', window: event.window, state: event.state }];
  if (isAnnouncement(event)) {
    const caption = { text: event.text, from: event.at, to: event.until };
    return [{ kind: 'caption', zone: event.zone, caption }];
  }
  if ('waiting' in event) return waitingFromBefore(event.waiting);
  return [];
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
  const { ticketId, label, window, calls, at, to, type, calledAt } = event;
  const isCall = to === 'called' && type !== 'ticket.step-undone';
  const isNew = isCall || calledAt !== undefined;
  if (isNew && window !== null)
    return [{ kind: 'call', call: { ticketId, label, window, state: to, calls, at: calledAt ?? at } }];
  const shown = [...board.calls, ...board.missed].find((call) => call.ticketId === ticketId);
  return shown ? [{ kind: 'settle', call: { ...shown, state: to, at } }] : [];
}

/** Applies one change. Screens, the gateway and a replay use this same function. */
export function applyChange(board: Board, change: BoardChange): Board {
  switch (change.kind) {
    case 'call':
      return { ...withoutCall(board, change.call), ...onTop(board, change.call) };
    case 'settle':
      return settle(board, change.call);
    case 'waiting':
      return { ...board, waiting: { ...board.waiting, [change.service]: change.count } };
    case 'window':
      return { ...board, windows: { ...board.windows, [change.window]: change.state } };
    case 'caption':
      return { ...board, captions: { ...board.captions, [change.zone]: change.caption } };
    case 'day':
      return { ...emptyBoard(board.revision, change.businessDay), windows: board.windows };
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
  const calls = board.calls.map((shown) =>
    shown.ticketId === call.ticketId ? { ...call, at: shown.at } : shown,
  );
  return { ...rest, calls };
}

function onTop(board: Board, call: BoardCall): Pick<Board, 'calls'> {
  return { calls: limited([call, ...withoutCall(board, call).calls]) };
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
