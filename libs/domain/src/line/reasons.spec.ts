import { callReason } from './reasons.js';

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
