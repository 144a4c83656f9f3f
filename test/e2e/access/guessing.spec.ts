import { runHall, signedIn, smallHall, inLanes, testPassword, type RunningHall } from '#testing';
import { Argon2Hasher } from '#platform';
import { patienceWithAccount, patienceWithAddress } from '#domain';
import { Browser } from './somebody.js';

jest.setTimeout(120_000);

let hall: RunningHall;
let names = 0;

beforeAll(async () => {
  hall = await runHall({ halls: [smallHall()], apps: ['ticketing'] });
}, 60_000);
afterAll(() => hall?.close());

async function clerk(): Promise<string> {
  names += 1;
  const userName = `target.${names}`;
  const passwordHash = await new Argon2Hasher().hash(testPassword);
  await signedIn(hall.database.source, {
    ...{ userName, passwordHash, factor: '' },
    grants: [{ role: 'clerk', hall: 'hall' }],
  });
  return userName;
}

/** An address of its own for every guess: a botnet. */
let addresses = 0;
const elsewhere = () => {
  addresses += 1;
  return new Browser(hall.api, `10.1.${Math.floor(addresses / 250)}.${addresses % 250}`);
};

const guess = (userName: string, browser = elsewhere(), password = 'a wrong password') =>
  browser.signIn(userName, password);

/** How the answers to many guesses at once are spread. */
async function rush(count: number, one: (nth: number) => Promise<{ body: { code: string } }>) {
  const codes: Record<string, number> = {};
  await inLanes(count, 40, async (nth) => {
    const { code } = (await one(nth)).body;
    codes[code] = (codes[code] ?? 0) + 1;
  });
  return codes;
}

describe('Guessing a password', () => {
  it('is looked at five times, however many guesses come at once and from wherever', async () => {
    const userName = await clerk();
    expect(await rush(40, () => guess(userName))).toEqual({
      'sign-in.failed': patienceWithAccount.free,
      'sign-in.locked': 40 - patienceWithAccount.free,
    });
  });

  it('locks the right password out as well, and says for how long', async () => {
    const userName = await clerk();
    for (let time = 0; time < patienceWithAccount.free; time += 1) await guess(userName);
    const answer = await guess(userName, elsewhere(), testPassword);
    expect(answer).toMatchObject({ status: 429, body: { code: 'sign-in.locked' } });
    const seconds = Number(answer.headers['retry-after']);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(patienceWithAccount.firstWaitMs / 1_000);
    expect(answer.body.text.en).toContain(`${seconds} seconds`);
  });

  it('from one address is over after some dozens, whatever the names', async () => {
    const one = new Browser(hall.api, '10.9.9.9');
    const codes = await rush(patienceWithAddress.free + 10, (nth) => guess(`name.${nth}`, one));
    expect(codes).toEqual({ 'sign-in.failed': patienceWithAddress.free, 'sign-in.locked': 10 });
  });

  it('does not show by its answer or its lock whether the name exists', async () => {
    const names = [await clerk(), 'nobody.at.all'];
    const seen = [];
    for (const name of names) {
      const answers = [];
      for (let time = 0; time <= patienceWithAccount.free; time += 1) {
        const { status, body } = await guess(name);
        answers.push({ status, code: body.code });
      }
      seen.push(answers);
    }
    expect(seen[0]).toEqual(seen[1]);
  });

  it('is forgiven when the right one comes in time', async () => {
    const userName = await clerk();
    for (let time = 1; time < patienceWithAccount.free; time += 1) await guess(userName);
    expect(await guess(userName, elsewhere(), testPassword)).toMatchObject({ status: 201 });
    for (let time = 1; time < patienceWithAccount.free; time += 1)
      expect(await guess(userName)).toMatchObject({ status: 401 });
  });

  it('is not forgiven by a restart: the count is in the database', async () => {
    const userName = await clerk();
    for (let time = 0; time < patienceWithAccount.free; time += 1) await guess(userName);
    const rows = await hall.database.source.query<{ failures: number }[]>(
      'SELECT failures FROM sign_in_attempts ORDER BY last_at DESC LIMIT 4',
    );
    expect(rows.some(({ failures }) => failures === patienceWithAccount.free)).toBe(true);
  });

  it('leaves neither names nor addresses behind', async () => {
    const userName = await clerk();
    await guess(userName, new Browser(hall.api, '203.0.113.77'));
    const rows = await hall.database.source.query('SELECT * FROM sign_in_attempts');
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${userName}|203\\.0\\.113`));
  });
});

describe('A name that does not exist', () => {
  it('takes as long to refuse as a wrong password', async () => {
    const userName = await clerk();
    const timeOf = async (name: string) => {
      const begin = performance.now();
      await guess(name);
      return performance.now() - begin;
    };
    // The quickest of a few: whatever else the machine does only ever adds to it.
    const quickest = async (nameOf: (nth: number) => string) => {
      const times = [];
      for (let nth = 0; nth < 4; nth += 1) times.push(await timeOf(nameOf(nth)));
      return Math.min(...times);
    };
    await quickest(() => 'warming.up');
    const [known, unknown] = [await quickest(() => userName), await quickest((nth) => `unknown.${nth}`)];
    expect(unknown).toBeGreaterThan(known * 0.5);
    expect(unknown).toBeLessThan(known * 2);
  });
});

describe('Guessing the second factor', () => {
  it('is looked at five times', async () => {
    const person = await signedIn(hall.database.source, {
      grants: [{ role: 'supervisor', hall: 'hall' }],
      passedFactor: false,
    });
    const codes = await rush(30, (nth) => {
      const browser = elsewhere();
      browser.cookie = person.cookie;
      return browser.post('/session/second-factor', { code: String(100_000 + nth) });
    });
    expect(codes).toEqual({ 'second-factor.wrong': 5, 'sign-in.locked': 25 });
  });
});

describe('A password of the wrong kind', () => {
  it.each([[0], [true], [['correct horse battery staple']], [{ length: 12 }], [null]])(
    'such as %j is no password',
    async (password) => {
      const userName = await clerk();
      expect(await elsewhere().post('/session', { userName, password })).toMatchObject({
        status: 400,
        body: { code: 'request.invalid' },
      });
    },
  );
});
