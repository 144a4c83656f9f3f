import type { EntityManager } from 'typeorm';
import { hourlyTemplates, type DemoSlots } from '#demo';

/** Writes what can be booked in a hall; the worker makes the slots of the coming days from it. */
export async function plantTemplates(
  manager: EntityManager,
  hallId: number,
  { slots, services }: { slots: readonly DemoSlots[]; services: ReadonlyMap<string, number> },
): Promise<void> {
  const rows = slots.flatMap(({ service, individual, group }) =>
    hourlyTemplates.map(({ weekday, fromMinute, toMinute }) => [
      ...[hallId, services.get(service), weekday, fromMinute, toMinute, individual, group],
    ]),
  );
  if (rows.length === 0) return;
  await manager.query(
    `INSERT INTO slot_templates
       (hall_id, service_id, weekday, from_minute, to_minute, individual_capacity, group_capacity) VALUES ?`,
    [rows],
  );
}
