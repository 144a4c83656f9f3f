import fc from 'fast-check';
import { PlanReader, SqlLineReader } from '#persistence';
import { byRank } from '#domain';
import { at, FixedClock, type HallHarness, key, openHall, press, smallHall } from '#testing';

const step = fc.record({
  do: fc.constantFrom('issue', 'issue', 'priority', 'call', 'finish', 'defer', 'cancel'),
  which: fc.nat({ max: 30 }),
});

describe('Where tickets stand', () => {
  const clock = new FixedClock();
  let hall: HallHarness;
  beforeEach(async () => {
    hall = await openHall({ halls: [smallHall({ services: 2, windows: 1 })], clock });
    await hall.change.run('hall', { ...at(1), order: { kind: 'open' } }, key());
  });
  afterEach(() => hall.close());

  it('is the number of people of the same service who will be called before, for all tickets at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        for (const one of steps) await perform(one.do, one.which);
        await compare();
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  const idAndCode = (which: number) =>
    hall.database.source.query<{ id: string; code: string }[]>(
      'SELECT id, code FROM tickets ORDER BY id LIMIT ?, 1',
      [which],
    );

  async function perform(what: string, which: number): Promise<void> {
    clock.pass(which % 3);
    const service = `s${(which % 2) + 1}`;
    const [ticket] = await idAndCode(which);
    if (what === 'issue' || what === 'priority') {
      const lane = what === 'issue' ? 'ordinary' : 'priority';
      await hall.issue.run('hall', { service, lane, language: 'zh' }, press());
    }
    if (what === 'call') await hall.callNext.run('hall', at(1), key());
    if (!ticket) return;
    if (what === 'finish')
      await hall.advance.run('hall', { ...at(1), order: { kind: 'finish', ticket: ticket.id } }, key());
    if (what === 'defer' || what === 'cancel')
      await hall.holder.run({ code: ticket.code, action: what }, press());
  }

  async function compare(): Promise<void> {
    const plan = await new PlanReader(hall.database.source).byCode('hall');
    if (!plan) throw new Error('the hall is there');
    const rows = await hall.database.source.query<{ id: string }[]>('SELECT id FROM tickets');
    const ids = rows.map(({ id }) => id);
    const { standings, revision } = await new SqlLineReader(hall.database.source).standings(plan.id, [
      ...ids,
      '00000000-0000-7000-8000-000000000000',
    ]);
    const waiting = standings.map(({ ticket }) => ticket).filter(({ state }) => state === 'waiting');
    const expected = standings.map(({ ticket }) =>
      ticket.state === 'waiting'
        ? waiting.filter((other) => other.serviceId === ticket.serviceId && byRank(other, ticket) < 0).length
        : null,
    );
    expect(standings.map(({ standing }) => standing && standing.ahead)).toEqual(expected);
    expect(standings).toHaveLength(ids.length);
    expect(revision).toBe(hall.announcer.heard.at(-1)?.revision ?? 0);
  }
});
