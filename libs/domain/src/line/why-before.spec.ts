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
  readonly more?: Partial<TicketMoved>;
}

/** A ticket's story from its chapters; the first one is the issue. */
function story(number: number, arrivedAt: number, chapters: readonly Chapter[]): TicketStory {
  const ticket = aTicket({ number, issuedAt: arrivedAt, issueRevision: chapters[0]?.revision ?? 0 });
  const moves = chapters.map(
    ({ revision, to, rankAt = arrivedAt, window, service = 'exit-entry', more }, index) => {
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
        ...more,
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
    ['groups-apart', first, story(27, 0, [{ revision: 1, to: 'waiting', more: { lane: 'group' } }])],
    [
      'slot-later',
      first,
      story(27, 0, [{ revision: 1, to: 'waiting', rankAt: 40 * minute, more: { lane: 'appointment' } }]),
    ],
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

  const waiting = story(27, 0, [{ revision: 1, to: 'waiting' }]);

  it('because it did not queue at all: it walked up to the window', () => {
    const walkedUp = story(31, 5 * minute, [
      { revision: 10, to: 'serving', window: 1, more: { type: 'ticket.walked-up' } },
    ]);
    expect(whyBefore(plan, walkedUp, waiting).rule).toBe('walked-up');
    expect(whyBefore(plan, waiting, walkedUp).rule).toBe('never-called');
  });

  it('because its clerk called it by its number', () => {
    const picked = story(31, 5 * minute, [
      { revision: 5, to: 'waiting' },
      { ...called, more: { picked: true } },
    ]);
    expect(whyBefore(plan, picked, waiting).rule).toBe('called-by-number');
  });

  it('because the other one waited for one window only, which was another', () => {
    const sent = (boundFor: number) =>
      story(27, 0, [{ revision: 1, to: 'waiting', service: 'household', more: { boundFor } }]);
    expect(whyBefore(plan, first, sent(2)).rule).toBe('was-sent-elsewhere');
    expect(whyBefore(plan, first, sent(1)).rule).toBe('unexplained');
  });

  it('because the other one had been carried over to a later day', () => {
    const carried = (day: string) =>
      story(27, 0, [
        { revision: 1, to: 'waiting' },
        {
          revision: 4,
          to: 'waiting',
          more: { type: 'ticket.carried', businessDay: day } as Partial<TicketMoved>,
        },
      ]);
    expect(whyBefore(plan, first, carried('2026-03-12')).rule).toBe('was-carried-over');
    expect(whyBefore(plan, first, carried('2026-03-11')).rule).toBe('unexplained');
  });

  it('by the duties that the window had then, not by those of today', () => {
    const calledThen = (duties: string[]) =>
      story(31, 5 * minute, [
        { revision: 5, to: 'waiting' },
        { ...called, more: { duties } },
      ]);
    expect(whyBefore(plan, calledThen(['household']), waiting).rule).toBe('window-serves-others');
    expect(whyBefore(plan, calledThen(['household', 'exit-entry']), waiting).rule).toBe('unexplained');
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
