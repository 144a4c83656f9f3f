import type { Board, BoardCall, HallLayout } from '#contracts';
import { isMadeMeanwhile, type Gap } from '../shared/wall/gap.js';

/** What the third column of a row says; the more pressing word wins. */
type RowMark = 'answered' | 'again' | 'meanwhile' | 'called';

export interface BoardRow {
  readonly call: BoardCall;
  readonly zone: string | undefined;
  /** Of a zone that the board belongs to; whoever is called elsewhere has to be told the way. */
  readonly own: boolean;
  readonly mark: RowMark;
}

export interface BoardView {
  readonly newest: BoardRow | undefined;
  /** What fits under the newest call now, with page numbers when there is more. */
  readonly rows: readonly BoardRow[];
  readonly page: number;
  readonly pages: number;
  readonly missed: readonly BoardCall[];
}

export interface BoardFrame {
  /** The zones that the board belongs to: their calls are its newest ones. None means all. */
  readonly zones: readonly string[];
  readonly rows: number;
  readonly now: number;
  /** The last time for which the board was cut off. */
  readonly gap?: Gap | null;
}

const keepMs = 3 * 60_000;
const keepNewer = 5;
const keepAnsweredMs = 30_000;
const missedMs = 15 * 60_000;
const leastPageMs = 8_000;
const readRowMs = 1_500;

/** Somebody came: it turns quiet, so that everybody else stops looking. */
export const isQuiet = ({ mark }: BoardRow) => mark === 'answered';

/** What a board shows of a hall at one moment. A pure function, so that any recorded moment can be shown again. */
export function boardView(board: Board, layout: HallLayout | undefined, frame: BoardFrame): BoardView {
  const zoneOf = zonesByWindow(layout);
  const all = board.calls.map((call) => toRow(call, zoneOf.get(call.window), frame));
  const newest = all.find(({ own }) => own);
  const recent = all.filter((row, place) => row !== newest && stays(row, all.slice(0, place), frame.now));
  return { newest, ...turnPage(recent, frame), missed: missedNow(board, frame.now) };
}

function zonesByWindow(layout: HallLayout | undefined): Map<number, string> {
  return new Map(layout?.windows.map(({ number, zone }) => [number, zone]));
}

function isOwn(zone: string | undefined, { zones }: BoardFrame): boolean {
  return zones.length === 0 || (zone !== undefined && zones.includes(zone));
}

function toRow(call: BoardCall, zone: string | undefined, frame: BoardFrame): BoardRow {
  return { call, zone, own: isOwn(zone, frame), mark: markOf(call, frame) };
}

function markOf(call: BoardCall, { gap, now }: BoardFrame): RowMark {
  if (call.state !== 'called') return 'answered';
  if (call.calls > 1) return 'again';
  return isMadeMeanwhile(call, gap, now) ? 'meanwhile' : 'called';
}

/**
 * A call that nobody answered stays for at least three minutes and until its zone had five newer ones. An answered one
 * turns quiet and leaves after half a minute: nobody has to look for it any more.
 */
function stays(row: BoardRow, newer: readonly BoardRow[], now: number): boolean {
  const { at, answeredAt = at } = row.call;
  if (isQuiet(row)) return now - answeredAt < keepAnsweredMs;
  const newerHere = newer.filter(({ zone }) => zone === row.zone).length;
  return newerHere < keepNewer || now - at < keepMs;
}

function turnPage(recent: readonly BoardRow[], { rows, now }: BoardFrame) {
  const pages = Math.max(1, Math.ceil(recent.length / rows));
  const pageMs = Math.max(leastPageMs, rows * readRowMs);
  const page = Math.floor(now / pageMs) % pages;
  return { rows: recent.slice(page * rows, (page + 1) * rows), page: page + 1, pages };
}

function missedNow(board: Board, now: number): readonly BoardCall[] {
  return board.missed.filter((call) => now - call.at < missedMs);
}

/** People waiting by zone, in the layout's order: of the services that belong there. */
export function waitingByZone(
  { waiting }: Pick<Board, 'waiting'>,
  layout: HallLayout,
  zones: readonly string[] = [],
): { letter: string; people: number }[] {
  const shown = layout.zones.filter(({ letter }) => zones.length === 0 || zones.includes(letter));
  return shown.map(({ letter }) => {
    const services = layout.services.filter(({ zone }) => zone === letter);
    return { letter, people: services.reduce((sum, { code }) => sum + (waiting[code] ?? 0), 0) };
  });
}
