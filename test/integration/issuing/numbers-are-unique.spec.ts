import {
  commandsOn,
  inLanes,
  keysOfTickets,
  openHall,
  press,
  proofs,
  sabotage,
  smallHall,
  withoutConditions,
  withoutHallLock,
  type HallHarness,
} from '#testing';
import { Unavailable } from '#application/ports';
import { RandomIds, SystemClock } from '#platform';

const services = 20;
const count = proofs.issues;

/** Two services on one database, each with rounds of its own: only the database stands between them. */
async function issueFromTwoProcesses(
  hall: HallHarness,
  tickets: number,
  sabotaged = false,
): Promise<string[]> {
  const second = commandsOn(hall.database, new SystemClock());
  const labels: string[] = [];
  await inLanes(tickets, 64, async (index) => {
    const { issue } = index % 2 ? hall : second;
    const wish = {
      service: `s${(Math.floor(index / 2) % services) + 1}`,
      lane: 'ordinary',
      language: 'zh',
    } as const;
    const ticket = await issue.run('hall', wish, press()).catch(sabotaged ? busy : undefined);
    if (ticket?.accepted) labels.push(ticket.value.label);
  });
  return labels;
}

/** Without its lock a unit may lose every race that it is allowed to run; it then says "busy" and issues nothing. */
function busy(error: unknown): undefined {
  if (!(error instanceof Unavailable)) throw error;
}

const numbers = `SELECT COUNT(*) AS issued, COUNT(DISTINCT letter, number) AS distinct_numbers,
  (SELECT SUM(last_number) FROM number_counters) AS counted FROM tickets`;

async function openGuarded(): Promise<HallHarness> {
  const hall = await openHall({ halls: [smallHall({ services })], poolSize: 20 });
  // The first number of each letter is issued calmly, so that the controls meet counters that exist.
  for (let service = 1; service <= services; service += 1) {
    await hall.issue.run('hall', { service: `s${service}`, lane: 'ordinary', language: 'zh' }, press());
  }
  return hall;
}

describe(`${count} people take numbers of ${services} services at two processes`, () => {
  let hall: HallHarness;
  beforeEach(async () => {
    hall = await openGuarded();
  });
  afterEach(() => hall.close());

  it('and every number is given out once, without a gap, and is in the log', async () => {
    const labels = await issueFromTwoProcesses(hall, count);
    expect(new Set(labels).size).toBe(count);
    const [row] = await hall.database.source.query<Record<string, unknown>[]>(numbers);
    expect(row).toEqual({
      issued: count + services,
      distinct_numbers: count + services,
      counted: String(count + services),
    });
    const [log] = await hall.database.source.query<Record<string, unknown>[]>(
      'SELECT COUNT(*) AS events, MAX(revision) AS last FROM hall_events',
    );
    expect(log).toEqual({ events: count + services, last: count + services });
  }, 180_000);

  it('and still once when the first guard is gone: the conditions of the writes hold alone', async () => {
    sabotage(hall.database.source, withoutHallLock);
    const labels = await issueFromTwoProcesses(hall, 400, true);
    expect(new Set(labels).size).toBe(labels.length);
  }, 60_000);

  it('and still once when conditions are gone too: the unique keys hold alone', async () => {
    sabotage(hall.database.source, (sql) => withoutConditions(withoutHallLock(sql)));
    const labels = await issueFromTwoProcesses(hall, 400, true);
    expect(new Set(labels).size).toBe(labels.length);
  }, 60_000);

  it('but twice when all guards are gone, so this test can fail', async () => {
    for (const sql of keysOfTickets) await hall.database.source.query(sql);
    sabotage(hall.database.source, (sql) => withoutConditions(withoutHallLock(sql)));
    const labels = await issueFromTwoProcesses(hall, 400, true);
    expect(new Set(labels).size).toBeLessThan(labels.length);
  }, 60_000);
});

describe('Identities', () => {
  it('are never made twice', () => {
    const ids = new RandomIds();
    const made = Array.from({ length: 10_000 }, () => [ids.ticketId(), ids.ticketCode()]).flat();
    expect(new Set(made).size).toBe(20_000);
  });
});
