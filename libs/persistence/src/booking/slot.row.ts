import type { SlotSeen } from '#application/ports';
import type { GroupReason, Slot } from '#domain';
import { fromJson } from '../json.js';

export const slotColumns =
  's.id, s.hall_id, s.service_id, s.day, s.starts_at, s.ends_at, s.individual_capacity, s.individual_used, ' +
  's.group_capacity, s.group_used, s.group_reason';

export interface SlotRow {
  readonly id: number;
  readonly hall_id: number;
  readonly service_id: number;
  readonly day: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly individual_capacity: number;
  readonly individual_used: number;
  readonly group_capacity: number;
  readonly group_used: number;
  readonly group_reason: unknown;
}

export function toSlot(row: SlotRow): Slot {
  return {
    id: row.id,
    hallId: row.hall_id,
    serviceId: row.service_id,
    day: row.day,
    startsAt: row.starts_at.getTime(),
    endsAt: row.ends_at.getTime(),
    individual: { capacity: row.individual_capacity, used: row.individual_used },
    group: { capacity: row.group_capacity, used: row.group_used },
  };
}

export function toSlotSeen(row: SlotRow & { readonly unkept: number | string | null }): SlotSeen {
  const slot = toSlot(row);
  const group = { ...slot.group, used: slot.group.used - Number(row.unkept ?? 0) };
  return { ...slot, group, reason: fromJson<GroupReason>(row.group_reason) };
}
