import { aTicket } from '#testing';
import { fallBack, rejoinWithinMs } from './fall-back.js';
import { byRank } from './order.js';

const moment = { at: 5_000, revision: 9 };
const following = [10, 20, 30].map((rankAt, index) => aTicket({ number: index + 2, rankAt }));

describe('Somebody who lets others pass', () => {
  it('stands right behind them', () => {
    const deferred = fallBack(aTicket({ rankAt: 5 }), 'defer', following, moment);
    expect(deferred).toMatchObject({ value: { state: 'waiting', rankAt: 31 } });
    const line = deferred.accepted ? [deferred.value, ...following].sort(byRank) : [];
    expect(line.map((ticket) => ticket.number)).toEqual([2, 3, 4, 1]);
  });

  it('keeps the place when nobody is behind', () => {
    expect(fallBack(aTicket({ rankAt: 5 }), 'defer', [], moment)).toMatchObject({ value: { rankAt: 5 } });
  });
});

describe('Somebody who was missed', () => {
  const missed = aTicket({ state: 'missed', endedAt: 0, rankAt: 1 });

  it('comes back behind the first ones of the line', () => {
    expect(fallBack(missed, 'rejoin', following, moment)).toMatchObject({
      value: { state: 'waiting', rankAt: 31 },
    });
  });

  it('comes back for half an hour, and not later', () => {
    const last = { at: rejoinWithinMs, revision: 9 };
    expect(fallBack(missed, 'rejoin', following, last)).toMatchObject({ accepted: true });
    const late = { at: rejoinWithinMs + 1, revision: 9 };
    expect(fallBack(missed, 'rejoin', following, late)).toMatchObject({
      code: 'ticket.rejoin-too-late',
      facts: { minutes: 30 },
    });
  });

  it('never gets a better place than before', () => {
    const behind = { ...missed, rankAt: 1_000 };
    expect(fallBack(behind, 'rejoin', following, moment)).toMatchObject({ value: { rankAt: 1_000 } });
  });

  it('cannot come back when it was not missed', () => {
    expect(fallBack(aTicket(), 'rejoin', following, moment)).toMatchObject({ code: 'ticket.wrong-state' });
  });
});
