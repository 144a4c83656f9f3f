import type { DeskStore } from '#application/ports';
import type { Desk, HallPlan } from '#domain';
import type { Reads, Transaction } from '../unit-of-work/packets.js';
import { columnsOf } from '../ticket/ticket.row.js';
import { deskColumns, toDesk, toValues, type DeskRow } from './desk.row.js';

const windowColumns = deskColumns
  .map((column) => (column === 'state' ? 'w.state AS window_state' : `w.${column}`))
  .join(', ');

/** Windows with their state and the ticket that each has. `condition` is about `w`, a row of `service_windows`. */
export async function readDesks(
  tx: Reads,
  plan: HallPlan,
  condition = 'TRUE',
  parameters: readonly unknown[] = [],
): Promise<Desk[]> {
  const rows = await tx.query<DeskRow[]>(
    `SELECT w.id AS window_id, ${windowColumns}, ${columnsOf('t')}
     FROM service_windows w LEFT JOIN tickets t ON t.active_window_id = w.id
     WHERE w.hall_id = ? AND ${condition} ORDER BY w.number`,
    [plan.id, ...parameters],
  );
  return rows.flatMap((row) => toDesk(plan, row));
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

  save(desks: readonly Desk[]): void {
    const sets = deskColumns.map((column) => `${column} = ?`).join(', ');
    for (const desk of desks) {
      this.tx.write(`UPDATE service_windows SET ${sets} WHERE id = ?`, [
        ...toValues(desk),
        desk.serviceWindow.id,
      ]);
    }
  }

  /** The plan gets a new version, so that every process reads it again. */
  setDuties(windowId: number, serviceIds: readonly number[]): void {
    this.tx.write('DELETE FROM duties WHERE service_window_id = ?', [windowId]);
    const rows = serviceIds.map((serviceId, position) => [windowId, serviceId, position]);
    this.tx.write('INSERT INTO duties (service_window_id, service_id, position) VALUES ?', [rows]);
    this.tx.write('UPDATE hall_states SET plan_version = plan_version + 1 WHERE hall_id = ?', [this.plan.id]);
  }
}
