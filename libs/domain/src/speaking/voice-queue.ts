import type { Instant } from '../shared/text.js';
import type { Announcement, VoiceCall } from './announcement.js';
import type { Score } from './score.js';
import type { Shortening } from './shortening.js';

/** From the call to the first sound: a call that is taken back in this time was never heard by anybody. */
export const holdMs = 2_000;

/** The window over which the load of a loudspeaker is measured. */
export const minuteMs = 60_000;

/** An announcement that never says that it ended is over after its length times this. */
const patience = 1.5;

/** Something that waits to be said; it was not heard in the hall yet. */
export interface Pending {
  readonly announcement: Announcement;
  /** When it may be said at the earliest. */
  readonly dueAt: Instant;
}

/** What is being said, and what it was made of. */
export interface Speaking {
  readonly announcement: Announcement;
  readonly parts: readonly Pending[];
  readonly score: Score;
  readonly shortening: Shortening;
  readonly startedAt: Instant;
}

/** The line of one loudspeaker: first in, first out, one at a time. */
export interface VoiceQueue {
  readonly waiting: readonly Pending[];
  readonly speaking: Speaking | null;
  /** When it heard of something to say within the last minute. */
  readonly heard: readonly Instant[];
  /** When it spoke within the last minute, oldest first. */
  readonly past: readonly { readonly from: Instant; readonly to: Instant }[];
  /** Announcements since the last chime; none yet counts as many, so that the first one has it. */
  readonly sinceChime: number;
}

export const emptyVoiceQueue: VoiceQueue = {
  waiting: [],
  speaking: null,
  heard: [],
  past: [],
  sinceChime: Number.MAX_SAFE_INTEGER,
};

/** Takes in what happened in the hall. Nothing that is being said is cut off by it. */
export function hear(before: VoiceQueue, news: Announcement, at: Instant): VoiceQueue {
  const queue: VoiceQueue = { ...before, heard: [...before.heard.filter((one) => one > at - minuteMs), at] };
  switch (news.kind) {
    case 'call':
      return news.calls.reduce((all, call) => hearCall(all, { ...news, calls: [call] }, call, at), queue);
    case 'retraction':
      return hearRetraction(queue, news, at);
    case 'batch':
      return { ...queue, waiting: [...queue.waiting, { announcement: news, dueAt: at + holdMs }] };
  }
}

/**
 * A call takes its turn. Where the ticket's last call was not heard yet, it takes that one's place, and stays what that
 * one was: nobody can be called again who was not called. A retraction that was not heard yet is superseded.
 */
function hearCall(queue: VoiceQueue, announcement: Announcement, call: VoiceCall, at: Instant): VoiceQueue {
  const waiting = queue.waiting.filter(({ announcement: other }) => !isRetractionOf(other, call.ticketId));
  const unheard = waiting.find((pending) => callIn(pending, call.ticketId));
  if (!unheard) return { ...queue, waiting: [...waiting, { announcement, dueAt: at + holdMs }] };
  const turn = callIn(unheard, call.ticketId)?.turn ?? call.turn;
  const replaced = { ...announcement, calls: [{ ...call, turn }] } as Announcement;
  return {
    ...queue,
    waiting: waiting.map((pending) =>
      pending === unheard ? { ...pending, announcement: replaced } : pending,
    ),
  };
}

/** A call that nobody heard disappears; one that was heard is taken back aloud. */
function hearRetraction(
  queue: VoiceQueue,
  news: Extract<Announcement, { kind: 'retraction' }>,
  at: Instant,
): VoiceQueue {
  const waiting = queue.waiting.filter((pending) => !callIn(pending, news.ticketId));
  const wasUnheard = waiting.length < queue.waiting.length;
  return { ...queue, waiting: wasUnheard ? waiting : [...waiting, { announcement: news, dueAt: at }] };
}

function callIn({ announcement }: Pending, ticketId: string): VoiceCall | undefined {
  return announcement.kind === 'call'
    ? announcement.calls.find((call) => call.ticketId === ticketId)
    : undefined;
}

function isRetractionOf(announcement: Announcement, ticketId: string): boolean {
  return announcement.kind === 'retraction' && announcement.ticketId === ticketId;
}

/** The announcement has been said, or will not be: the next one may begin. */
export function endSpeaking(queue: VoiceQueue, at: Instant): VoiceQueue {
  const { speaking } = queue;
  if (!speaking) return queue;
  const past = [...queue.past, { from: speaking.startedAt, to: at }].filter(({ to }) => to > at - minuteMs);
  return { ...queue, speaking: null, past };
}

/** It could not begin (the loudspeaker is not this one's any more, or not reachable): its parts wait where they were. */
export function giveBack(queue: VoiceQueue): VoiceQueue {
  const { speaking } = queue;
  return speaking ? { ...queue, speaking: null, waiting: [...speaking.parts, ...queue.waiting] } : queue;
}

/** An end that is never told must not silence a hall. */
export function isOverdue({ speaking }: VoiceQueue, at: Instant): boolean {
  return speaking !== null && at - speaking.startedAt > speaking.score.lengthMs * patience;
}
