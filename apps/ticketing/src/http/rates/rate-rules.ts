/** Who is counted. A request that has no such caller is not touched by the rule. */
export type Counted = 'actor' | 'device' | 'address' | 'code';

/** One limit. */
export interface RateRule {
  readonly name: string;
  /** `METHOD route` as the router knows it. */
  readonly routes: RegExp;
  readonly by: Counted;
  /** `failures` counts answers with one of these statuses only: who does nothing wrong is never refused. */
  readonly failures?: readonly number[];
  readonly limit: number;
  readonly everyMs: number;
}

const minute = 60_000;

/**
 * Every limit of the HTTP interface. A whole hall may stand behind one address, so limits by address are wide and those
 * by device, person and code narrow. A ticket's code has 65 bits: the limit on wrong ones is against noise.
 */
export const rateRules: readonly RateRule[] = [
  // Signing in, enrolling, and whatever else answers "you may not": nobody is refused so often by mistake.
  { name: 'denied', routes: /./, by: 'address', failures: [401, 403], limit: 60, everyMs: 5 * minute },
  { name: 'wrong-code', routes: /\/:code/, by: 'address', failures: [400, 404], limit: 120, everyMs: minute },
  {
    name: 'wrong-check-in',
    routes: /\/check-ins$/,
    by: 'address',
    failures: [400, 404],
    limit: 60,
    everyMs: minute,
  },
  { name: 'book', routes: /^POST .*\/appointments$/, by: 'address', limit: 120, everyMs: minute },
  { name: 'own-ticket', routes: /^POST .*\/:code/, by: 'code', limit: 20, everyMs: minute },
  { name: 'issue-here', routes: /^POST .*\/tickets$/, by: 'device', limit: 60, everyMs: minute },
  { name: 'issue', routes: /^POST .*\/tickets$/, by: 'address', limit: 600, everyMs: minute },
  { name: 'upload', routes: /^POST .*\/rosters$/, by: 'actor', limit: 30, everyMs: minute },
  { name: 'order', routes: /^POST /, by: 'actor', limit: 240, everyMs: minute },
  { name: 'order-here', routes: /^POST /, by: 'device', limit: 240, everyMs: minute },
  { name: 'command', routes: /^POST /, by: 'address', limit: 3_000, everyMs: minute },
  { name: 'anything', routes: /./, by: 'address', limit: 12_000, everyMs: minute },
];

/** Whoever watches the process must see it in its worst hour. */
export const neverLimited = /\/(health\/(live|ready)|metrics)$/;
