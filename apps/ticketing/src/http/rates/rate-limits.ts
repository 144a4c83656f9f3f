import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RateWindows } from '#realtime';
import { ProblemException } from '../problem-exception.js';
import { neverLimited, rateRules, type Counted, type RateRule } from './rate-rules.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, as far as that is proven: set by what checks sessions and devices, before limits are looked at. */
    caller?: { readonly actor?: string; readonly device?: string };
  }
}

interface Options {
  readonly windows: RateWindows;
  readonly now: () => number;
  /** All limits times this; a simulated city comes from one address. */
  readonly factor: number;
  readonly rules?: readonly RateRule[];
}

/** Keeps every rule of `rateRules` on every route. Throws `rate.limited` with the seconds to wait. */
export function limitRates(
  server: FastifyInstance,
  { windows, now, factor, rules = rateRules }: Options,
): void {
  const rulesOf = byRoute(rules);

  server.addHook('onRequest', (request, _reply, done) => {
    const waits = rulesOf(request).map((rule) => {
      const key = keyOf(rule, request);
      if (!key) return 0;
      const check = rule.failures ? windows.waitOf.bind(windows) : windows.take.bind(windows);
      return check(key, rule.limit * factor, rule.everyMs, now());
    });
    const wait = Math.max(0, ...waits);
    done(wait > 0 ? tooMany(wait) : undefined);
  });

  server.addHook('onResponse', (request, reply, done) => {
    for (const rule of rulesOf(request)) {
      const key = rule.failures?.includes(reply.statusCode) ? keyOf(rule, request) : undefined;
      if (key) windows.count(key, rule.everyMs, now());
    }
    done();
  });
}

function tooMany(waitMs: number): ProblemException {
  const seconds = Math.ceil(waitMs / 1_000);
  return new ProblemException('rate.limited', { seconds }, undefined, seconds);
}

/** Rules are matched with the route once, not with every request. */
function byRoute(rules: readonly RateRule[]): (request: FastifyRequest) => readonly RateRule[] {
  const found = new Map<string, readonly RateRule[]>();
  return ({ method, routeOptions: { url = 'unknown' } }) => {
    const route = `${method} ${url}`;
    const known = found.get(route);
    if (known) return known;
    const matching = neverLimited.test(url) ? [] : rules.filter(({ routes }) => routes.test(route));
    // Methods and routes are ours and few, whatever is asked for.
    found.set(route, matching);
    return matching;
  };
}

function keyOf({ name, by }: RateRule, request: FastifyRequest): string | undefined {
  const caller = callerOf(by, request);
  return caller && `${name} ${caller}`;
}

function callerOf(by: Counted, { caller, ip, params }: FastifyRequest): string | undefined {
  switch (by) {
    case 'actor':
      return caller?.actor;
    case 'device':
      return caller?.device;
    case 'address':
      return networkOf(ip);
    case 'code':
      return (params as Record<string, string | undefined>)['code'];
  }
}

/** An IPv6 household has a whole /64 of addresses, an IPv4 one a single one. */
export function networkOf(ip: string): string {
  if (ip.includes('.')) return ip.slice(ip.lastIndexOf(':') + 1);
  const [head = [], tail] = ip.split('::').map((part) => part.split(':').filter(Boolean));
  const missing = tail ? 8 - head.length - tail.length : 0;
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...(tail ?? [])];
  return groups.slice(0, 4).join(':');
}
