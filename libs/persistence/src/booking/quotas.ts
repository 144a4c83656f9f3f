import type { CalendarDate } from '#domain';
import type { Reads } from '../unit-of-work/packets.js';

export interface QuotaRow {
  readonly day: CalendarDate;
  readonly most: number;
  readonly used: number;
}

/** How many places an agency may have in a hall on each of these days, and has. */
export async function readQuotas(
  tx: Reads,
  agencyId: string,
  hallId: number,
  days: readonly CalendarDate[],
): Promise<QuotaRow[]> {
  const rows = await tx.query<{ most: number; day: string | null; used: number | string | null }[]>(
    `SELECT a.daily_places AS most, g.day, SUM(g.places) AS used
     FROM agencies a LEFT JOIN group_bookings g ON g.agency_id = a.id AND g.hall_id = ? AND g.day IN (?)
       AND g.state IN ('held', 'booked', 'arrived')
     WHERE a.id = ? GROUP BY a.daily_places, g.day`,
    [hallId, days, agencyId],
  );
  const most = rows[0]?.most ?? 0;
  return days.map((day) => ({ day, most, used: Number(rows.find((row) => row.day === day)?.used ?? 0) }));
}
