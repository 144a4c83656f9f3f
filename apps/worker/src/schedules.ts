import type { JobSchedule } from '#jobs';

export const schedules: readonly JobSchedule[] = [
  { job: 'outbox.relay', everyMs: 1_000 },
  { job: 'hall-day.turn-all', everyMs: 30_000 },
];
