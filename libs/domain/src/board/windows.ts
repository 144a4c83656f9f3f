import type { WindowTurned } from '../event/hall-event.js';
import { occupiesWindow } from '../ticket/life.js';
import type { Board, BoardCall, WindowOnBoard } from './board.js';

type Windows = Board['windows'];

const closed: WindowOnBoard = { state: 'closed' };

/** Windows after one of them opened, paused or closed; it keeps whom it has. */
export function turnWindowOnBoard(
  windows: Windows,
  { window, state, until }: Pick<WindowTurned, 'window' | 'state' | 'until'>,
): Windows {
  const ticket = windows[window]?.ticket;
  const shown = { state, ...(until && { until }), ...(ticket && { ticket }) };
  return worthShowing({ ...windows, [window]: shown });
}

/** Windows after a ticket moved: it is at one window at most, and at none once it is neither called nor served. */
export function moveOnBoard(windows: Windows, call: BoardCall): Windows {
  const rest = emptied(windows, ({ ticketId }) => ticketId === call.ticketId);
  if (!occupiesWindow(call.state)) return worthShowing(rest);
  return worthShowing({ ...rest, [call.window]: { ...(rest[call.window] ?? closed), ticket: call } });
}

/** A new day begins with nobody at any window; doors stay as they are. */
export function clearWindows(windows: Windows): Windows {
  return worthShowing(emptied(windows, () => true));
}

export function ticketsAtWindows(windows: Windows): BoardCall[] {
  return Object.values(windows).flatMap(({ ticket }) => ticket ?? []);
}

/** Without the windows of which there is nothing to say: closed, and nobody there. */
export function worthShowing(windows: Windows): Windows {
  const shown = Object.entries(windows).filter(([, { state, ticket }]) => state !== 'closed' || ticket);
  return Object.fromEntries(shown);
}

function emptied(windows: Windows, leaves: (ticket: BoardCall) => boolean): Windows {
  const entries = Object.entries(windows).map(([number, shown]) => {
    const { ticket, ...rest } = shown;
    return [number, ticket && leaves(ticket) ? rest : shown] as const;
  });
  return Object.fromEntries(entries);
}
