import { aPlan } from '#testing';
import { serviceOf } from '../hall/plan.js';
import { walkUp } from './walk-up.js';

const service = serviceOf(aPlan(), { serviceId: 1 });
const walk = (last: number) =>
  walkUp(
    {
      hallId: 1,
      service,
      wish: { service: service.code, lane: 'ordinary', language: 'zh' },
      businessDay: '2026-03-12',
      last,
      now: 1_000,
      identity: { id: 'id', code: 'code' },
      revision: 5,
    },
    11,
  );

describe('Somebody who walks up to a window', () => {
  it('gets the next number and is served at once, called by nobody', () => {
    expect(walk(14)).toMatchObject({
      value: {
        ...{ label: 'A015', state: 'serving', source: 'counter', serviceWindowId: 11 },
        ...{ calls: 0, calledAt: null, startedAt: 1_000, issuedAt: 1_000 },
      },
    });
  });

  it('gets none when there are no more', () => {
    expect(walk(service.numberLimit)).toMatchObject({ code: 'service.numbers-exhausted' });
  });
});
