import type { TicketStatus } from '#contracts';

const text = (zh: string, en: string) => ({ zh, en });

/** Somebody who waits behind three others at an open window; name what matters to the test. */
export function aStatus(different: Partial<TicketStatus> = {}): TicketStatus {
  const nobody = { 'let-pass': 0, again: 0, priority: 0, appointment: 0, returning: 0, group: 0 };
  return {
    code: '7Q2M0KX4C9TZA',
    label: 'A015',
    state: 'waiting',
    hall: { code: 'center', name: text('市民中心', 'Civic center') },
    service: { code: 'exit-entry', name: text('出入境', 'Passports') },
    zone: { letter: 'B', name: text('B 区', 'Zone B'), direction: text('左转', 'turn left') },
    windows: [3, 4],
    window: null,
    ahead: 3,
    aheadBy: { earlier: 3, ...nobody },
    behind: 2,
    wait: null,
    openWindows: 2,
    backAt: null,
    hours: { from: '08:30', to: '17:00', open: true },
    calls: 0,
    day: '2026-03-12',
    today: '2026-03-12',
    holdReason: null,
    holdUntil: null,
    papers: [],
    mayReturn: false,
    rejoinUntil: null,
    issuedAt: '2026-03-12T02:00:00.000Z',
    calledAt: null,
    comingAt: null,
    revision: 7,
    asOf: '2026-03-12T02:42:07.120Z',
    ...different,
  };
}
