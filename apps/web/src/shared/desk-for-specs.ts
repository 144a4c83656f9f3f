import type { ServiceHere, TicketAtWindow, WindowDesk } from '#contracts';

/** Somebody at a window or in its line; name what matters to the test. */
export function person(label: string, different: Partial<TicketAtWindow> = {}): TicketAtWindow {
  return {
    id: label,
    label,
    service: 'exit-entry',
    lane: 'ordinary',
    priorityReason: null,
    source: 'walkIn',
    language: 'zh',
    state: 'waiting',
    calls: 0,
    issuedAt: '2026-03-12T02:00:00.000Z',
    calledAt: null,
    comingAt: null,
    startedAt: null,
    holdReason: null,
    heldSince: null,
    holdUntil: null,
    papers: null,
    result: null,
    boundFor: null,
    ...different,
  };
}

export const passports: ServiceHere = {
  code: 'exit-entry',
  name: { zh: '出入境证件', en: 'Passports' },
  papers: [
    { code: 'id-card', name: { zh: '身份证', en: 'ID card' } },
    { code: 'photo', name: { zh: '照片回执', en: 'Photo receipt' } },
  ],
  results: [
    { code: 'accepted', name: { zh: '受理', en: 'Accepted' } },
    { code: 'papers-missing', name: { zh: '材料不齐', en: 'Papers missing' } },
  ],
  usual: { from: 180, to: 540 },
};

/** Window 3, open, with nobody. */
export function aDesk(different: Partial<WindowDesk> = {}): WindowDesk {
  return {
    number: 3,
    kind: 'general',
    zone: 'A',
    state: 'open',
    services: ['exit-entry'],
    names: [passports.name],
    pause: null,
    help: null,
    sitting: 'yours',
    ticket: null,
    service: null,
    missFrom: null,
    held: [],
    next: [],
    waiting: 0,
    waitingLongest: null,
    finishedToday: 0,
    revision: 1,
    asOf: '2026-03-12T02:10:00.000Z',
    ...different,
  };
}
