import fc from 'fast-check';
import type { Announcement, CallTurn } from './announcement.js';
import { labelsOf } from './announcement.js';
import type { LengthOf } from './score.js';
import { shortenings, type Shortening } from './shortening.js';
import { backlogLimitMs, backlogMs, beginSpeaking, planNext } from './voice-budget.js';
import {
  emptyVoiceQueue,
  endSpeaking,
  giveBack,
  hear,
  holdMs,
  isOverdue,
  type Speaking,
  type VoiceQueue,
} from './voice-queue.js';

/** A calm speaker, who needs as long as the packs that come with Paihao: 15 s for a call with everything. */
const lengthOf: LengthOf = (voice, clip) => {
  if (voice === 'chime') return 800;
  const long = ['go-to', 'window', 'please-', 'call', 'again', 'sorry'];
  return long.some((part) => clip.includes(part)) ? 1_050 : 420;
};

const call = (
  label: string,
  window = 3,
  { turn = 'first', calls = 1, zone = 'A' }: { turn?: CallTurn; calls?: number; zone?: string } = {},
) =>
  ({
    ...{ kind: 'call', zone, courtesy: false },
    calls: [{ ticketId: label, label, window, calls, turn }],
  }) satisfies Announcement;
const takeBack = (label: string): Announcement => ({
  ...{ kind: 'retraction', zone: 'A', ticketId: label, label, calls: 1 },
});

interface Said extends Speaking {
  readonly endsAt: number;
}

/** Plays a hall: at each moment what is heard then, and speaks until the line is empty. */
function play(heard: readonly (readonly [number, Announcement])[]): Said[] {
  const said: Said[] = [];
  let queue = emptyVoiceQueue;
  let next = 0;
  for (let at = 0; next < heard.length || queue.waiting.length > 0 || queue.speaking; at += 50) {
    for (; next < heard.length && (heard[next]?.[0] ?? 0) <= at; next += 1)
      queue = hear(queue, heard[next]?.[1] ?? call('never'), at);
    queue = speakAt(queue, at, said);
  }
  return said;
}

function speakAt(before: VoiceQueue, at: number, said: Said[]): VoiceQueue {
  const { speaking } = before;
  const queue =
    speaking && at >= speaking.startedAt + speaking.score.lengthMs ? endSpeaking(before, at) : before;
  const plan = planNext(queue, at, lengthOf);
  if (!plan) return queue;
  const begun = beginSpeaking(queue, plan, at);
  if (begun.speaking) said.push({ ...begun.speaking, endsAt: at + plan.score.lengthMs });
  return begun;
}

const labelsSaid = (said: readonly Said[]) => said.flatMap(({ announcement }) => labelsOf(announcement));
const hasChime = ({ score }: Said) => score.notes[0]?.voice === 'chime';

describe('A single call in a quiet hall', () => {
  const [said] = play([[0, call('A015')]]);

  it('is said whole after two seconds: chime, Chinese, Chinese, English', () => {
    expect(said?.startedAt).toBe(holdMs);
    expect(said?.shortening).toBe('whole');
    const voices = said?.score.notes.map(({ voice }) => voice) ?? [];
    expect(voices.filter((voice, index) => voice !== voices[index - 1])).toEqual(['chime', 'zh', 'en']);
    expect(said?.score.notes.filter(({ clip }) => clip === 'please')).toHaveLength(2);
  });

  it('leaves 0.6 s before the second sentence and 0.4 s before the English one', () => {
    const notes = said?.score.notes ?? [];
    const silences = notes.slice(1).map((note, index) => {
      const before = notes[index];
      return note.atMs - ((before?.atMs ?? 0) + lengthOf(before?.voice ?? 'zh', before?.clip ?? ''));
    });
    expect(silences.filter((ms) => ms > 100)).toEqual([610, 410]);
    expect(silences.filter((ms) => ms <= 100).every((ms) => ms >= 0 && ms <= 20)).toBe(true);
  });
});

describe('The line of a loudspeaker', () => {
  const lineOf = (...news: Announcement[]) =>
    news.reduce((queue, one) => hear(queue, one, 0), emptyVoiceQueue);
  const begin = (queue: VoiceQueue, at: number) => {
    const plan = planNext(queue, at, lengthOf);
    return plan ? beginSpeaking(queue, plan, at) : queue;
  };

  it('forgets a call that was taken back before it was heard', () => {
    expect(lineOf(call('A015'), takeBack('A015')).waiting).toEqual([]);
    expect(
      play([
        [0, call('A015')],
        [holdMs - 50, takeBack('A015')],
      ]),
    ).toEqual([]);
  });

  it('takes a call back aloud once it was heard, and cuts nothing off', () => {
    const said = play([
      [0, call('A015')],
      [holdMs + 500, takeBack('A015')],
    ]);
    expect(said.map(({ announcement }) => announcement.kind)).toEqual(['call', 'retraction']);
    expect(said[1]?.startedAt).toBeGreaterThanOrEqual(said[0]?.endsAt ?? Infinity);
  });

  it('does not say "please wait" to somebody who is called again before that was said', () => {
    const said = play([
      [0, call('A015')],
      [holdMs + 500, takeBack('A015')],
      [holdMs + 900, call('A015', 5, { calls: 2 })],
    ]);
    expect(said.map(({ announcement }) => announcement.kind)).toEqual(['call', 'call']);
  });

  it('lets a repeated call take the place of the one that was not heard: once, and as the first', () => {
    const queue = lineOf(call('A015'), call('A016'), call('A015', 7, { turn: 'second', calls: 2 }));
    expect(queue.waiting.map(({ announcement }) => labelsOf(announcement))).toEqual([['A015'], ['A016']]);
    expect(queue.waiting[0]?.announcement).toMatchObject({ calls: [{ window: 7, turn: 'first', calls: 2 }] });
  });

  it('lets a repeated call wait its turn when the first one was heard', () => {
    const said = play([
      [0, call('A015')],
      [3_000, call('A016')],
      [3_500, call('A015', 3, { turn: 'second', calls: 2 })],
    ]);
    expect(labelsSaid(said)).toEqual(['A015', 'A016', 'A015']);
  });

  it('moves on when an end is never told, after one and a half times the length', () => {
    const speaking = begin(lineOf(call('A015'), call('A016')), holdMs);
    const length = speaking.speaking?.score.lengthMs ?? 0;
    expect(isOverdue(speaking, holdMs + length * 1.5)).toBe(false);
    expect(isOverdue(speaking, holdMs + length * 1.5 + 1)).toBe(true);
    const next = begin(endSpeaking(speaking, 60_000), 60_000);
    expect(next.speaking?.announcement).toMatchObject({ calls: [{ label: 'A016' }] });
  });

  it('takes back what could not begin, in its old place', () => {
    const queue = lineOf(call('A015'), call('A016'));
    const back = giveBack(begin(queue, holdMs));
    expect(back.waiting).toEqual(queue.waiting);
    expect(back.speaking).toBeNull();
  });

  it('joins only calls of one zone', () => {
    const far = Array.from({ length: 8 }, (_, index) =>
      call(`B00${index}`, 9, { zone: index % 2 ? 'A' : 'B' }),
    );
    const said = play(far.map((one) => [0, one]));
    expect(said.every(({ announcement }) => labelsOf(announcement).length === 1)).toBe(true);
  });

  it('says how long who is called now would wait', () => {
    expect(backlogMs(emptyVoiceQueue, 0, lengthOf)).toBe(0);
    const speaking = begin(lineOf(call('A015')), holdMs);
    const length = speaking.speaking?.score.lengthMs ?? 0;
    expect(backlogMs(speaking, holdMs + 1_000, lengthOf)).toBe(length - 1_000);
  });
});

describe('A busy hall', () => {
  const minutes = 20;

  const lateness = (said: readonly Said[]) =>
    Math.max(...said.flatMap(({ parts, startedAt }) => parts.map(({ dueAt }) => startedAt - dueAt)));

  it('at six calls a minute for twenty minutes lets nobody wait longer than twelve seconds, and says every call', () => {
    const heard = Array.from(
      { length: 6 * minutes },
      (_, index) => [index * 10_000, call(`A${100 + index}`)] as const,
    );
    const said = play(heard);
    expect(labelsSaid(said)).toEqual(heard.map(([, { calls }]) => calls[0]?.label));
    expect(lateness(said)).toBeLessThanOrEqual(backlogLimitMs);
  });

  it('and so it is when each of them comes at any moment of its ten seconds, once the load is measured', () => {
    const slots = fc.array(fc.nat(9_999), { minLength: 6 * minutes, maxLength: 6 * minutes });
    fc.assert(
      fc.property(slots, (offsets) => {
        const heard = offsets.map(
          (offset, index) => [index * 10_000 + offset, call(`A${100 + index}`)] as const,
        );
        const said = play(heard);
        expect(labelsSaid(said)).toEqual(heard.map(([, { calls }]) => calls[0]?.label));
        expect(lateness(said.filter(({ startedAt }) => startedAt > 60_000))).toBeLessThanOrEqual(
          backlogLimitMs,
        );
      }),
      { numRuns: 25 },
    );
  });

  it('at six calls a minute speaks for 36 seconds of any minute at most, once it has measured the load', () => {
    const said = play(
      Array.from({ length: 6 * minutes }, (_, index) => [index * 10_000, call(`A${100 + index}`)]),
    );
    const inMinuteBefore = (end: number) =>
      said.reduce((sum, { startedAt, endsAt }) => {
        return sum + Math.max(0, Math.min(endsAt, end) - Math.max(startedAt, end - 60_000));
      }, 0);
    const spoken = said.filter(({ endsAt }) => endsAt > 120_000).map(({ endsAt }) => inMinuteBefore(endsAt));
    expect(Math.max(...spoken)).toBeLessThanOrEqual(36_000);
    expect(spoken.at(-1)).toBeGreaterThan(24_000);
  });

  it('gives up more and more, in the order of the rules, the more calls there are', () => {
    const atRate = (perMinute: number) => {
      const every = 60_000 / perMinute;
      const heard = Array.from(
        { length: perMinute * 10 },
        (_, index) => [index * every, call(`A${100 + index}`)] as const,
      );
      const said = play(heard).slice(perMinute);
      return said.reduce((sum, { shortening }) => sum + shortenings.indexOf(shortening), 0) / said.length;
    };
    const given = [2, 4, 6, 12, 20].map(atRate);
    expect(given).toEqual([...given].sort((a, b) => a - b));
    expect(given[0]).toBe(0);
    expect(given.at(-1)).toBe(shortenings.length - 1);
  });

  it('with a hundred calls in one second says each once, in their order, joined, and chimes every third time', () => {
    const heard = Array.from(
      { length: 100 },
      (_, index) => [index * 10, call(`A${100 + index}`, 1 + (index % 30))] as const,
    );
    const said = play(heard);
    expect(labelsSaid(said)).toEqual(heard.map(([, { calls }]) => calls[0]?.label));
    expect(said.every(({ shortening }) => shortening === 'fewChimes')).toBe(true);
    expect(said.map(hasChime)).toEqual(said.map((_, index) => index % 3 === 0));
    expect(said.length).toBeLessThan(40);
  });

  it('never says two things at once, whatever happens when', () => {
    const kinds = fc.constantFrom('call', 'again', 'back');
    const anything = fc.array(fc.tuple(fc.nat(4_000), kinds, fc.nat(8)), { maxLength: 60 });
    fc.assert(
      fc.property(anything, (steps) => {
        let at = 0;
        const heard = steps.map(([gap, kind, ticket]): [number, Announcement] => {
          at += gap;
          const label = `A00${ticket}`;
          if (kind === 'back') return [at, takeBack(label)];
          return [at, call(label, ticket + 1, { turn: kind === 'again' ? 'second' : 'first' })];
        });
        const said = play(heard);
        said.slice(1).forEach((one, index) => {
          expect(one.startedAt).toBeGreaterThanOrEqual(said[index]?.endsAt ?? Infinity);
        });
        const lastCalled = new Map(heard.map(([, news]) => [labelsOf(news)[0], news.kind]));
        const stillCalled = [...lastCalled].flatMap(([label, kind]) => (kind === 'call' ? [label] : []));
        expect(labelsSaid(said)).toEqual(expect.arrayContaining(stillCalled));
      }),
      { numRuns: 60 },
    );
  });

  it('goes back to the whole pattern when it is quiet again', () => {
    const rush = Array.from({ length: 12 }, (_, index) => [index * 1_000, call(`A${100 + index}`)] as const);
    const said = play([...rush, [200_000, call('B001')]]);
    const last: Shortening | undefined = said.at(-1)?.shortening;
    expect(last).toBe('whole');
  });
});
