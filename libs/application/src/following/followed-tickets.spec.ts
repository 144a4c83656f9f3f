import fc from 'fast-check';
import { TicketStatus, type TicketHeartbeat } from '#contracts';
import { standingsIn, type HallPlan, type Ticket } from '#domain';
import { aPlan, aTicket } from '#testing';
import { TimeByHand } from '../displaying/hall-for-specs.js';
import {
  DeskReader,
  HallReader,
  HistoryReader,
  LineReader,
  Unavailable,
  type Standings,
} from '../ports/index.js';
import { FollowedTickets, type FollowedTicket } from './followed-tickets.js';
import { Phones } from './phones.js';
import { TicketStatuses } from './ticket-statuses.js';
import { WaitForesight } from './wait-foresight.js';

jest.setTimeout(60_000);

const plan = aPlan();

/** A line whose tickets lie in memory; those of one service are called in the order of their numbers. */
class LinesInMemory extends LineReader {
  readonly tickets = new Map<string, Ticket>();
  revision = 0;
  isAway = false;
  /** How many tickets were asked for each time. */
  readonly looks: number[] = [];

  put(...tickets: Ticket[]): void {
    tickets.forEach((ticket) => this.tickets.set(ticket.id, ticket));
    this.revision += 1;
  }

  override ticketByCode(code: string): Promise<Ticket | undefined> {
    return this.answer(() => [...this.tickets.values()].find((ticket) => ticket.code === code));
  }

  override standings(_hallId: number, ids: readonly string[]): Promise<Standings> {
    this.looks.push(ids.length);
    return this.answer(() => {
      const line = [...this.tickets.values()].filter(({ state }) => state === 'waiting');
      const places = standingsIn(line);
      const asked = ids.flatMap((id) => this.tickets.get(id) ?? []);
      const standings = asked.map((ticket) => ({
        ticket,
        standing: places.get(ticket.id) ?? null,
      }));
      return { revision: this.revision, standings };
    });
  }

  override waiting = () => Promise.resolve(new Map<number, number>());
  override aheadOf = () => Promise.resolve(new Map<number, number>());
  override places = () => Promise.resolve([]);

  private async answer<T>(value: () => T): Promise<T> {
    await Promise.resolve();
    if (this.isAway) throw new Unavailable('the database is away');
    return value();
  }
}

class OnePlan extends HallReader {
  override all = () => Promise.resolve([plan]);
  override byCode = () => Promise.resolve<HallPlan | undefined>(plan);
  override byId = (id: number) => Promise.resolve(id === plan.id ? plan : undefined);
}

/** Nobody sits at any window. */
class NoDesks extends DeskReader {
  override desks = () => Promise.resolve([]);
  override next = () => Promise.resolve([]);
  override queue = () => Promise.resolve({ waiting: 0, longest: null });
  override held = () => Promise.resolve([]);
  override finished = () => Promise.resolve(0);
}

/** The first day of the hall. */
class NoHistory extends HistoryReader {
  override usualVisit = () => Promise.resolve(null);
  override visitLengths = () => Promise.resolve(null);
}

class PhonesInMemory extends Phones {
  readonly told: { id: string; status: TicketStatus }[] = [];
  readonly beats: TicketHeartbeat[] = [];

  override tell(news: ReadonlyMap<string, TicketStatus>): Promise<void> {
    news.forEach((status, id) => this.told.push({ id, status }));
    return Promise.resolve();
  }

  override beat(_hallId: number, heartbeat: TicketHeartbeat): void {
    this.beats.push(heartbeat);
  }
}

function followed() {
  const [lines, phones, time] = [new LinesInMemory(), new PhonesInMemory(), new TimeByHand()];
  const plans = new OnePlan();
  const [desks, history] = [new NoDesks(), new NoHistory()];
  const foresight = new WaitForesight(lines, desks, history, time.clock);
  const statuses = new TicketStatuses(lines, plans, desks, foresight, time.clock);
  const tickets = new FollowedTickets(lines, plans, statuses, phones, time);
  const follow = async (code: string) => {
    const found = await tickets.find(code);
    if (!found.accepted) throw new Error(found.code);
    tickets.enter(found.value);
    const reading = tickets.read(found.value);
    await time.pass(1_000);
    return { ticket: found.value, status: await reading };
  };
  /** Something happens, and the picture of the hall moves on. */
  const happens = (...changed: Ticket[]) => {
    lines.put(...changed);
    tickets.stir(plan.id);
  };
  return { lines, phones, time, tickets, follow, happens };
}

const codeOf = (number: number) => aTicket({ number }).code;
const called = (number: number) => aTicket({ number, state: 'called', serviceWindowId: 11, calls: 1 });

describe('a phone that follows its ticket', () => {
  it('is told where it stands, and then whenever that changes', async () => {
    const { follow, happens, lines, phones, time } = followed();
    lines.put(aTicket({ number: 1 }), aTicket({ number: 2 }));
    expect((await follow(codeOf(2))).status).toMatchObject({ state: 'waiting', ahead: 1 });
    happens(called(1));
    await time.pass(1_000);
    happens(called(2));
    await time.pass(1_000);
    expect(phones.told.map(({ status }) => [status.state, status.ahead, status.window])).toEqual([
      ['waiting', 0, null],
      ['called', null, 1],
    ]);
  });

  it('is not disturbed by what happens to others', async () => {
    const { follow, happens, lines, phones, time } = followed();
    lines.put(aTicket({ number: 1 }));
    await follow(codeOf(1));
    for (let other = 2; other < 50; other += 1) {
      happens(aTicket({ number: other }));
      await time.pass(500);
    }
    expect(phones.told).toEqual([]);
  });

  it('is refused when nobody has this code', async () => {
    const { tickets } = followed();
    expect(await tickets.find('0000000000000')).toMatchObject({ accepted: false, code: 'ticket.unknown' });
  });

  it('keeps what it knows while the database is away, hears no heartbeat, and catches up', async () => {
    const { follow, happens, lines, phones, tickets, time } = followed();
    lines.put(aTicket({ number: 1 }));
    await follow(codeOf(1));
    lines.isAway = true;
    happens(called(1));
    await time.pass(30_000);
    tickets.beat(plan.id, time.clock.now());
    expect(phones).toMatchObject({ told: [], beats: [] });
    lines.isAway = false;
    await time.pass(1_000);
    tickets.beat(plan.id, time.clock.now());
    await time.pass(1_000);
    expect(phones.told).toMatchObject([{ status: { state: 'called' } }]);
  });

  it('hears the heartbeat of its hall, but not every one', async () => {
    const { follow, lines, phones, tickets, time } = followed();
    lines.put(aTicket());
    await follow(codeOf(1));
    for (let beat = 0; beat < 30; beat += 1) {
      tickets.beat(plan.id, time.clock.now());
      await time.pass(2_000);
    }
    expect(phones.beats).toHaveLength(6);
  });
});

describe('two thousand phones of a hall', () => {
  const crowd = Array.from({ length: 2_000 }, (_, index) => aTicket({ number: index + 1 }));

  async function crowded() {
    const all = followed();
    all.lines.put(...crowd);
    const found: FollowedTicket[] = crowd.map(({ id }) => ({ ticketId: id, hallId: 1, hallCode: 'center' }));
    found.forEach((ticket) => all.tickets.enter(ticket));
    const reading = Promise.all(found.map((ticket) => all.tickets.read(ticket)));
    await all.time.pass(2_000);
    await reading;
    return { ...all, found };
  }

  it('that come back at once are read together', async () => {
    const { lines } = await crowded();
    expect(lines.looks.length).toBeLessThanOrEqual(2);
  });

  it('cost one look a second, however many are called meanwhile', async () => {
    const { happens, lines, phones, time } = await crowded();
    const before = lines.looks.length;
    for (let number = 1; number <= 200; number += 1) {
      happens(called(number));
      await time.pass(50);
    }
    await time.pass(2_000);
    expect(lines.looks.length - before).toBeLessThanOrEqual(12);
    expect(phones.told.length).toBeLessThanOrEqual(12 * crowd.length);
    expect(phones.told.at(-1)?.status).toMatchObject({ label: 'A2000', ahead: 1_799 });
  });

  it('that have all gone cost nothing', async () => {
    const { found, happens, lines, tickets, time } = await crowded();
    found.forEach((ticket) => tickets.leave(ticket));
    const before = lines.looks.length;
    happens(called(1));
    await time.pass(5_000);
    expect(lines.looks).toHaveLength(before);
  });
});

it('whatever is told fits the closed schema of a status, whatever hides in a ticket', async () => {
  const hidden = fc.dictionary(fc.string(), fc.constant('430102197001011234'));
  await fc.assert(
    fc.asyncProperty(hidden, async (secrets) => {
      const { follow, happens, lines, phones, time } = followed();
      lines.put({ ...secrets, ...aTicket() });
      const { status } = await follow(codeOf(1));
      happens({ ...secrets, ...called(1) });
      await time.pass(1_000);
      const said = [status, ...phones.told.map((news) => news.status)];
      said.forEach((one) => expect(TicketStatus.parse(one)).toEqual(one));
      expect(JSON.stringify(said)).not.toContain('430102197001011234');
    }),
    { numRuns: 50 },
  );
});
