import type { Board, BoardCall, HallLayout } from '#contracts';

export interface BoardRow {
  readonly call: BoardCall;
  readonly zone: string | undefined;
  /** Somebody came: it turns quiet, so that everybody else stops looking. */
  readonly quiet: boolean;
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
  /** Show this zone's calls as newest; `null` shows every zone's. */
  readonly zone: string | null;
  readonly rows: number;
  readonly now: number;
}

const keepMs = 3 * 60_000;
const keepNewer = 5;
const missedMs = 15 * 60_000;
const leastPageMs = 8_000;
const readRowMs = 1_500;

/** What a board shows of a hall at one moment. A pure function, so that any recorded moment can be shown again. */
export function boardView(board: Board, layout: HallLayout | undefined, frame: BoardFrame): BoardView {
  const zoneOf = zonesByWindow(layout);
  const all = board.calls.map((call) => toRow(call, zoneOf));
  const newest = all.find((row) => frame.zone === null || row.zone === frame.zone);
  const recent = prune(all, newest, frame);
  return { newest, ...turnPage(recent, frame), missed: missedNow(board, frame.now) };
}

function zonesByWindow(layout: HallLayout | undefined): Map<number, string> {
  return new Map(layout?.windows.map(({ number, zone }) => [number, zone]));
}

function toRow(call: BoardCall, zoneOf: Map<number, string>): BoardRow {
  return { call, zone: zoneOf.get(call.window), quiet: call.state !== 'called' };
}

/**
 * A call stays for at least three minutes and until its zone had five newer ones. Answered ones only fill the room that
 * the others leave: nobody has to look for them any more, and they must never push anybody to a second page.
 */
function prune(
  all: readonly BoardRow[],
  newest: BoardRow | undefined,
  { rows, now }: BoardFrame,
): BoardRow[] {
  const stays = (row: BoardRow, place: number) => {
    const newer = all.slice(0, place).filter(({ zone }) => zone === row.zone).length;
    const needed = !row.quiet && newer < keepNewer;
    return row !== newest && (needed || now - row.call.at < keepMs);
  };
  const kept = all.filter(stays);
  const room = Math.max(0, rows - kept.filter(({ quiet }) => !quiet).length);
  const filling = kept.filter(({ quiet }) => quiet).slice(0, room);
  return kept.filter((row) => !row.quiet || filling.includes(row));
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
export function waitingByZone(board: Board, layout: HallLayout): { letter: string; people: number }[] {
  return layout.zones.map(({ letter }) => {
    const services = layout.services.filter(({ zone }) => zone === letter);
    return { letter, people: services.reduce((sum, { code }) => sum + (board.waiting[code] ?? 0), 0) };
  });
}
