import type { DeskStore } from '#application/ports';
import type { Desk, HallPlan, WindowState } from '#domain';
import type { Reads, Transaction } from '../unit-of-work/transaction.js';
import { columnsOf, toTicket, type TicketRow } from '../ticket/ticket.row.js';

type DeskRow = { readonly window_id: number; readonly window_state: WindowState } & (TicketRow | NoTicket);
type NoTicket = { readonly id: null };

/** Windows with their state and the ticket that each has. `condition` is about `w`, a row of `service_windows`. */
export async function readDesks(
  tx: Reads,
  plan: HallPlan,
  condition = 'TRUE',
  parameters: readonly unknown[] = [],
): Promise<Desk[]> {
  const rows = await tx.query<DeskRow[]>(
    `SELECT w.id AS window_id, w.state AS window_state, ${columnsOf('t')}
     FROM service_windows w LEFT JOIN tickets t ON t.active_window_id = w.id
     WHERE w.hall_id = ? AND ${condition} ORDER BY w.number`,
    [plan.id, ...parameters],
  );
  return rows.flatMap((row) => toDesk(plan, row));
}

function toDesk(plan: HallPlan, row: DeskRow): Desk[] {
  const serviceWindow = plan.windows.find((candidate) => candidate.id === row.window_id);
  if (!serviceWindow) return [];
  return [{ serviceWindow, state: row.window_state, ticket: row.id === null ? null : toTicket(row) }];
}

export class SqlDeskStore implements DeskStore {
  constructor(
    private readonly tx: Transaction,
    private readonly plan: HallPlan,
  ) {}

  async find(numbers: readonly number[]): Promise<Map<number, Desk>> {
    if (numbers.length === 0) return new Map();
    const desks = await readDesks(this.tx, this.plan, 'w.number IN (?)', [[...new Set(numbers)]]);
    return new Map(desks.map((desk) => [desk.serviceWindow.number, desk]));
  }

  async setState(windowId: number, state: WindowState): Promise<void> {
    await this.tx.query('UPDATE service_windows SET state = ? WHERE id = ?', [state, windowId]);
  }
}
