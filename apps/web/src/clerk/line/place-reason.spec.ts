import { person } from '../../shared/desk-for-specs.js';
import { placeReason } from './place-reason.js';

describe('why somebody stands at this place in the line', () => {
  it.each([
    [{}, ['ordinary']],
    [{ lane: 'appointment' }, ['appointment']],
    [{ lane: 'returning' }, ['returning']],
    [{ lane: 'group' }, ['groupLane']],
    [{ lane: 'priority' }, ['priority']],
    [{ lane: 'priority', priorityReason: 'elderly' }, ['priority', 'for_elderly']],
    [{ lane: 'priority', priorityReason: 'elderly', boundFor: 3 }, ['boundHere']],
  ] as const)('%j is said as %j', (different, words) => {
    expect(placeReason(person('A001', different))).toEqual(words);
  });
});
