import fc from 'fast-check';
import { aTicket } from '#testing';
import { lanes } from '../ticket/lane.js';
import { byRank } from './order.js';
import { aheadReasons, callReason, standingsIn, type AheadReason, type PlaceInLine } from './reasons.js';

const place = fc.record({
  lane: fc.constantFrom(...lanes),
  calls: fc.constantFrom(0, 0, 0, 1),
  source: fc.constantFrom('walkIn' as const, 'walkIn' as const, 'counter' as const),
  rankAt: fc.nat({ max: 20 }),
});

/** The definition, place by place. */
function reasonOf(other: PlaceInLine, own: PlaceInLine): AheadReason {
  if (other.calls > 0 || other.source === 'counter') return 'again';
  if (other.issueRevision < own.issueRevision) return 'earlier';
  return other.lane === 'ordinary' ? 'let-pass' : other.lane;
}

describe('Where people stand in a line', () => {
  it('is for everybody what one finds by looking at each of the others', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), (places) => {
        const line = places.map((one, index) => aTicket({ ...one, number: index + 1 }));
        const standings = standingsIn(line);
        for (const own of line) {
          const ahead = line.filter((other) => byRank(other, own) < 0);
          const counted = aheadReasons.map((reason) => [
            reason,
            ahead.filter((other) => reasonOf(other, own) === reason).length,
          ]);
          expect(standings.get(own.id)).toEqual({
            ...{ ahead: ahead.length, behind: line.length - 1 - ahead.length },
            aheadBy: Object.fromEntries(counted) as unknown,
          });
        }
      }),
    );
  });
});

describe('The rule that a call went by', () => {
  it.each([
    ['the order of arrival', { lane: 'ordinary', calls: 1 }, 'arrival'],
    ['the lane', { lane: 'priority', calls: 1 }, 'priority'],
    ['the return with missing papers', { lane: 'returning', calls: 1 }, 'returning'],
    ['having been at a window before, whatever the lane', { lane: 'priority', calls: 2 }, 'again'],
    ['the number, which a clerk chose', { lane: 'ordinary', calls: 2, picked: true }, 'picked'],
  ] as const)('is %s', (_, call, reason) => {
    expect(callReason(call)).toBe(reason);
  });
});
