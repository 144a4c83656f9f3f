import fc from 'fast-check';

/** Everything that anybody may do in a hall, and the time that passes; what happens most comes most often. */
const weights = {
  issue: 8,
  call: 6,
  'call-number': 3,
  'walk-up': 1,
  recall: 1,
  retract: 2,
  start: 6,
  check: 2,
  finish: 3,
  miss: 3,
  hold: 4,
  resume: 2,
  transfer: 2,
  'send-to-window': 6,
  undo: 4,
  cancel: 1,
  defer: 2,
  coming: 2,
  rejoin: 4,
  'resume-own': 1,
  'come-back': 2,
  open: 6,
  close: 2,
  pause: 1,
  leave: 1,
  sit: 2,
  help: 1,
  'answer-help': 1,
  duties: 1,
  'return-held': 2,
  'carry-over': 1,
  'turn-day': 2,
  wait: 5,
} as const;

export type Action = keyof typeof weights;

const actions = Object.entries(weights).flatMap(([action, weight]) =>
  Array.from({ length: weight }, () => action as Action),
);

export const windows = 3;

/** One client's wish: what, at which window, and a number that decides about everything else. */
export const wish = fc.record({
  action: fc.constantFrom(...actions),
  window: fc.integer({ min: 1, max: windows }),
  pick: fc.nat({ max: 10_000 }),
});

export type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;
