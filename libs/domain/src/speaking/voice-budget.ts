import type { Instant } from '../shared/text.js';
import type { Announcement, CallAnnouncement } from './announcement.js';
import { scoreOf, type LengthOf, type Score } from './score.js';
import { chimeEvery, mayJoin, shortenings, type Shortening } from './shortening.js';
import { minuteMs, type Pending, type VoiceQueue } from './voice-queue.js';

/** A zone can be spoken to for so much of a minute and still listen: 60 %. */
const budgetMs = 0.6 * minuteMs;

/** How much later than it could a call may begin, where shortening can help. */
export const backlogLimitMs = 12_000;

/** Longer than this nothing is said where a shorter way of saying it would do. */
const longestMs = 18_000;

/** Joined calls are no longer than this: who is called while they are said must not wait too long either. */
const longestJoinedMs = 12_000;

/** What could be said now, made of the first parts of the line. */
export interface Plan {
  readonly announcement: Announcement;
  readonly parts: readonly Pending[];
  readonly score: Score;
  readonly shortening: Shortening;
  readonly chime: boolean;
}

interface Circumstances {
  readonly queue: VoiceQueue;
  readonly at: Instant;
  readonly lengthOf: LengthOf;
}

/** What to say next: shortened as little as the load allows. `null` when nothing is due or somebody speaks. */
export function planNext(queue: VoiceQueue, at: Instant, lengthOf: LengthOf): Plan | null {
  const [first] = queue.waiting;
  if (queue.speaking || !first || first.dueAt > at) return null;
  const circumstances = { queue, at, lengthOf };
  const shortening = shortenings.find((one) => fits(circumstances, one)) ?? 'fewChimes';
  return compose(circumstances, shortening, queue.waiting, queue.sinceChime);
}

/** Begins what was planned. */
export function beginSpeaking(queue: VoiceQueue, plan: Plan, at: Instant): VoiceQueue {
  const { chime, ...rest } = plan;
  const waiting = queue.waiting.filter((pending) => !plan.parts.includes(pending));
  const sinceChime = chime ? 0 : queue.sinceChime + 1;
  return { ...queue, waiting, speaking: { ...rest, startedAt: at }, sinceChime };
}

/** How long somebody who is called now would wait for the first sound beyond the hold, if nothing else came. */
export function backlogMs(queue: VoiceQueue, at: Instant, lengthOf: LengthOf): number {
  const { speaking } = queue;
  const left = speaking ? Math.max(0, speaking.startedAt + speaking.score.lengthMs - at) : 0;
  return left + lengthOfAll(course({ queue, at, lengthOf }, 'fewChimes'));
}

/** Whether the load allows it: the line that is there now, the minute that lies behind, and more of the same. */
function fits(circumstances: Circumstances, shortening: Shortening): boolean {
  const { queue, at } = circumstances;
  const plans = course(circumstances, shortening);
  const [first, last] = [plans[0], plans.at(-1)];
  if (!first || !last) return true;
  const total = lengthOfAll(plans);
  const lastBegins = at + total - last.score.lengthMs;
  const lastDue = Math.max(...last.parts.map(({ dueAt }) => dueAt));
  const perMinute = (total / queue.waiting.length) * heardSince(queue, at - minuteMs);
  return (
    first.score.lengthMs <= longestMs &&
    lastBegins - lastDue <= backlogLimitMs &&
    spokenSince(queue, at + total - minuteMs) + total <= budgetMs &&
    perMinute <= budgetMs
  );
}

/** How the whole line would be said with this shortening, if nothing else came. */
function course(circumstances: Circumstances, shortening: Shortening): Plan[] {
  const plans: Plan[] = [];
  let { waiting, sinceChime } = circumstances.queue;
  while (waiting.length > 0) {
    const plan = compose(circumstances, shortening, waiting, sinceChime);
    plans.push(plan);
    sinceChime = plan.chime ? 0 : sinceChime + 1;
    waiting = waiting.slice(plan.parts.length);
  }
  return plans;
}

function compose(
  { at, lengthOf }: Circumstances,
  shortening: Shortening,
  waiting: readonly Pending[],
  sinceChime: number,
): Plan {
  const chime = shortening !== 'fewChimes' || sinceChime >= chimeEvery - 1;
  const planOf = (parts: readonly Pending[]): Plan => {
    const announcement = join(parts);
    return {
      announcement,
      parts,
      shortening,
      chime,
      score: scoreOf(announcement, { shortening, chime }, lengthOf),
    };
  };
  let plan = planOf(waiting.slice(0, 1));
  if (!mayJoin(shortening)) return plan;
  for (const next of waiting.slice(1)) {
    if (!joinable(plan.parts, next, at)) break;
    const longer = planOf([...plan.parts, next]);
    if (longer.score.lengthMs > longestJoinedMs) break;
    plan = longer;
  }
  return plan;
}

/** Calls of one zone and minute may share a sentence, once nobody could take them back unheard. */
function joinable(parts: readonly Pending[], next: Pending, at: Instant): boolean {
  const [first] = parts;
  return (
    first?.announcement.kind === 'call' &&
    next.announcement.kind === 'call' &&
    first.announcement.zone === next.announcement.zone &&
    next.dueAt <= Math.max(at, first.dueAt) &&
    next.dueAt - first.dueAt <= minuteMs
  );
}

function join(parts: readonly Pending[]): Announcement {
  const [first, ...others] = parts.map(({ announcement }) => announcement);
  if (!first) throw new Error('an announcement has a part');
  if (others.length === 0) return first;
  const all = [first, ...others].filter((one): one is CallAnnouncement => one.kind === 'call');
  return {
    kind: 'call',
    zone: first.zone,
    calls: all.flatMap(({ calls }) => calls),
    courtesy: all.every(({ courtesy }) => courtesy),
  };
}

function lengthOfAll(plans: readonly Plan[]): number {
  return plans.reduce((sum, { score }) => sum + score.lengthMs, 0);
}

function spokenSince({ past }: VoiceQueue, since: Instant): number {
  return past.reduce((sum, { from, to }) => sum + Math.max(0, to - Math.max(from, since)), 0);
}

function heardSince({ heard }: VoiceQueue, since: Instant): number {
  return heard.filter((at) => at > since).length;
}
