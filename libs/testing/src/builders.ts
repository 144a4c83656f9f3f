import type { Desk, HallPlan, Ticket } from '#domain';

/** A ticket waiting for service 1; name what matters to the test. */
export function aTicket(different: Partial<Ticket> = {}): Ticket {
  const number = different.number ?? 1;
  return {
    id: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    code: String(number).padStart(13, '0'),
    hallId: 1,
    serviceId: 1,
    businessDay: '2026-03-12',
    letter: 'A',
    number,
    label: `A${String(number).padStart(3, '0')}`,
    lane: 'ordinary',
    source: 'walkIn',
    language: 'zh',
    state: 'waiting',
    issuedAt: 0,
    rankAt: 0,
    issueRevision: number,
    serviceWindowId: null,
    calls: 0,
    calledAt: null,
    comingAt: null,
    partySize: 1,
    callRevision: null,
    startedAt: null,
    endedAt: null,
    priorityReason: null,
    holdReason: null,
    holdUntil: null,
    papers: null,
    result: null,
    version: 1,
    ...different,
  };
}

/** A hall with two services and two windows; window 2 serves both. */
export function aPlan(different: Partial<HallPlan> = {}): HallPlan {
  const service = {
    department: { zh: '公安局', en: 'Police' },
    zone: 'A',
    sensitive: false,
    numberLimit: 999,
    headStarts: { priority: 20 },
    papers: [],
    results: [],
  };
  return {
    id: 1,
    code: 'center',
    name: { zh: '市中心', en: 'Center' },
    version: 1,
    missAfterMs: 0,
    timeZone: 'Asia/Shanghai',
    cutOverMinutes: 240,
    hours: { from: '08:30', to: '17:00' },
    weekdays: [1, 2, 3, 4, 5],
    zones: [{ letter: 'A', name: { zh: '甲', en: 'A' }, direction: { zh: '前', en: 'ahead' } }],
    services: [
      { ...service, id: 1, code: 'exit-entry', letter: 'A', name: { zh: '出入境', en: 'Passports' } },
      { ...service, id: 2, code: 'household', letter: 'B', name: { zh: '户籍', en: 'Household' } },
    ],
    windows: [
      { id: 11, number: 1, kind: 'general', zone: 'A', duties: [1] },
      { id: 12, number: 2, kind: 'general', zone: 'A', duties: [2, 1] },
    ],
    ...different,
  };
}

/** The open window 1 of `aPlan`, at which console `sitting` works and nobody stands. */
export function aDesk(different: Partial<Desk> = {}): Desk {
  const [serviceWindow] = aPlan().windows;
  if (!serviceWindow) throw new Error('the plan has a window');
  const nobody = { pause: null, help: null, ticket: null };
  return { serviceWindow, state: 'open', sitting: { id: 'sitting', since: 0 }, ...nobody, ...different };
}
