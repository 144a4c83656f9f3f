import { aPlan, aTicket } from '#testing';
import type { HallEvent, TicketMoved } from '../event/hall-event.js';
import type { TicketState } from '../ticket/life.js';
import { whyBefore, type TicketStory } from './why-before.js';

const minute = 60_000;
const plan = aPlan();

interface Chapter {
  readonly revision: number;
  readonly to: TicketState;
  readonly rankAt?: number;
  readonly window?: number;
  readonly service?: string;
}

/** A ticket's story from its chapters; the first one is the issue. */
function story(number: number, arrivedAt: number, chapters: readonly Chapter[]): TicketStory {
  const ticket = aTicket({ number, issuedAt: arrivedAt, issueRevision: chapters[0]?.revision ?? 0 });
  const moves = chapters.map(
    ({ revision, to, rankAt = arrivedAt, window, service = 'exit-entry' }, index) => {
      const type = index === 0 ? 'ticket.issued' : to === 'called' ? 'ticket.called' : 'ticket.deferred';
      const move: HallEvent & TicketMoved = {
        ...{
          type,
          ticketId: ticket.id,
          label: ticket.label,
          service,
          lane: 'ordinary',
          rankAt,
          to,
          calls: 0,
        },
        from: chapters[index - 1]?.to ?? null,
        window: window ?? null,
        ...{ hallId: 1, revision, at: revision * 1_000, businessDay: '2026-03-12' },
      };
      return move;
    },
  );
  return { ticket, moves };
}

const called = { revision: 10, to: 'called', window: 1 } as const;
const first = story(31, 5 * minute, [{ revision: 5, to: 'waiting' }, called]);

describe('Why was A031 called before A027?', () => {
  it.each<[string, TicketStory, TicketStory]>([
    [
      'never-called',
      story(31, 0, [{ revision: 5, to: 'waiting' }]),
      story(27, 0, [{ revision: 1, to: 'waiting' }]),
    ],
    ['had-no-number-yet', first, story(27, 20 * minute, [{ revision: 11, to: 'waiting' }])],
    [
      'called-later',
      first,
      story(27, 0, [
        { revision: 1, to: 'waiting' },
        { revision: 3, to: 'called', window: 1 },
      ]),
    ],
    [
      'was-missed',
      first,
      story(27, 0, [
        { revision: 1, to: 'waiting' },
        { revision: 3, to: 'missed' },
      ]),
    ],
    [
      'was-on-hold',
      first,
      story(27, 0, [
        { revision: 1, to: 'waiting' },
        { revision: 3, to: 'held' },
      ]),
    ],
    [
      'was-given-back',
      first,
      story(27, 0, [
        { revision: 1, to: 'waiting' },
        { revision: 3, to: 'abandoned' },
      ]),
    ],
    ['window-serves-others', first, story(27, 0, [{ revision: 1, to: 'waiting', service: 'household' }])],
    ['came-earlier', first, story(27, 9 * minute, [{ revision: 6, to: 'waiting' }])],
    ['same-moment', first, story(27, 5 * minute, [{ revision: 6, to: 'waiting' }])],
    [
      'fell-back',
      first,
      story(27, 0, [
        { revision: 1, to: 'waiting' },
        { revision: 7, to: 'waiting', rankAt: 30 * minute },
      ]),
    ],
    ['unexplained', first, story(27, 0, [{ revision: 1, to: 'waiting' }])],
  ])('because of %s', (rule, one, other) => {
    expect(whyBefore(plan, one, other).rule).toBe(rule);
  });

  it('because its lane counts as twenty minutes earlier', () => {
    const priority = story(31, 25 * minute, [{ revision: 5, to: 'waiting', rankAt: 5 * minute }, called]);
    const ordinary = story(27, 10 * minute, [{ revision: 1, to: 'waiting' }]);
    expect(whyBefore(plan, priority, ordinary)).toEqual({
      rule: 'head-start',
      facts: { first: 'A031', second: 'A027', window: 1, minutes: 20 },
    });
  });
});
