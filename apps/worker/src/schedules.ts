import type { JobSchedule } from '#jobs';

export const schedules: readonly JobSchedule[] = [
  { job: 'outbox.relay', everyMs: 1_000 },
  { job: 'hall-day.turn-all', everyMs: 30_000 },
  { job: 'held.return-all', everyMs: 10_000 },
  { job: 'holds.end-all', everyMs: 10_000 },
  { job: 'bookings.settle-all', everyMs: 30_000 },
  { job: 'rosters.sweep-all', everyMs: 5_000 },
  { job: 'slots.generate-all', everyMs: 3_600_000 },
  { job: 'retention.sweep', everyMs: 24 * 3_600_000 },
];
