import type { Board, BoardCall } from '../board/board.js';
import { retractWithinMs } from '../desk/call-rules.js';
import type { Instant } from '../shared/text.js';
import type { TicketState } from '../ticket/life.js';
import type { Announcement, CallTurn } from './announcement.js';

/** A call that this loudspeaker, or the one before it, knows of. */
export interface KnownCall {
  readonly ticketId: string;
  readonly label: string;
  readonly zone: string;
  readonly calls: number;
  readonly turn: CallTurn;
  readonly at: Instant;
  /** As it was when last seen. */
  readonly state: TicketState;
  /** Called in silence so far: nothing was said of it. */
  readonly silent?: boolean;
}

export type KnownCalls = ReadonlyMap<string, KnownCall>;

/** Where one listens, and when. */
export interface Listening {
  /** Zone by window number, for the zones of this loudspeaker only. */
  readonly zones: ReadonlyMap<number, string>;
  readonly now: Instant;
  /** Zones where a first call is shown only, on boards, window displays and phones. */
  readonly quiet?: ReadonlySet<string>;
}

/** In a quiet zone, whoever has not come by then is called again, aloud. */
export const silentForMs = 20_000;

/** A call that is heard of later than this is not said any more: its person has looked at the board by now. */
export const speakWithinMs = 60_000;

/** How long after a call its disappearance can still be a clerk who took it back, and not the turn of the day. */
const retractionSeenWithinMs = retractWithinMs + 5_000;

/**
 * What a board says that a loudspeaker has not dealt with. It compares with what is known, not with the board before:
 * frames that were merged, missed or repeated, and a board seen for the first time, all come out right.
 */
export function hearBoard(
  known: KnownCalls,
  board: Board,
  listening: Listening,
): { readonly known: KnownCalls; readonly news: readonly Announcement[] } {
  const here = board.calls.filter(({ window }) => listening.zones.has(window)).reverse();
  const seen = here.map((call) => {
    const before = known.get(call.ticketId);
    return hush(before, see(before, call, listening), listening);
  });
  const news = seen.flatMap((now) => callNews(known.get(now.ticketId), now, here, listening));
  const gone = [...known.values()].filter((before) => !isOn(board, before.ticketId));
  const retracted = gone.flatMap((before) => retractionNews(before, listening));
  return { known: new Map(seen.map((call) => [call.ticketId, call])), news: [...retracted, ...news] };
}

function see(before: KnownCall | undefined, call: BoardCall, { zones }: Listening): KnownCall {
  const { ticketId, label, calls, at, state } = call;
  const zone = zones.get(call.window) ?? '';
  const turn = before ? (calls > before.calls ? turnAfter[before.turn] : before.turn) : 'first';
  return { ticketId, label, zone, calls, turn, at, state };
}

/** A first call in a quiet zone is silent at first; said at last, it is the second one. */
function hush(before: KnownCall | undefined, call: KnownCall, { quiet, now }: Listening): KnownCall {
  const isFirst = call.turn === 'first' && quiet?.has(call.zone) && (!before || before.silent);
  if (!isFirst) return call;
  return now - call.at < silentForMs ? { ...call, silent: true } : { ...call, turn: 'second' };
}

const turnAfter: Readonly<Record<CallTurn, CallTurn>> = {
  first: 'second',
  second: 'last',
  last: 'again',
  again: 'again',
};

function callNews(
  before: KnownCall | undefined,
  now: KnownCall,
  here: readonly BoardCall[],
  listening: Listening,
): Announcement[] {
  const isNew = !before || now.calls > before.calls || before.silent;
  if (!isNew || now.silent || now.state !== 'called' || listening.now - now.at > speakWithinMs) return [];
  const window = here.find(({ ticketId }) => ticketId === now.ticketId)?.window ?? 0;
  const { ticketId, label, calls, turn, zone } = now;
  return [{ kind: 'call', zone, courtesy: false, calls: [{ ticketId, label, window, calls, turn }] }];
}

function retractionNews(
  { ticketId, label, zone, calls, state, at, silent }: KnownCall,
  { now }: Listening,
): Announcement[] {
  if (silent || state !== 'called' || now - at > retractionSeenWithinMs) return [];
  return [{ kind: 'retraction', zone, ticketId, label, calls }];
}

function isOn({ calls, missed }: Board, ticketId: string): boolean {
  return [...calls, ...missed].some((call) => call.ticketId === ticketId);
}
