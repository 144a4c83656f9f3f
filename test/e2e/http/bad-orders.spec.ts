import type { Problem } from '#contracts';
import { press, runHall, type RunningHall, sitting, smallHall } from '#testing';

const another = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const ticket = '019a2c5e-8d1f-7c3b-9a55-0d6f1c2b3a40';
const invalid = [400, 'request.invalid'] as const;

/** What no order at a window may say: where, the body, and how it is answered. */
const mistakes: [string, unknown, number, string][] = [
  ...[
    {},
    { number: 15 },
    { number: 'a015' },
    { number: 'A' },
    { number: 'A0000000' },
    { number: ['015'] },
  ].map((body): [string, unknown, number, string] => ['windows/2/call-number', body, ...invalid]),
  ['windows/2/call-number', { number: 'A999' }, 404, 'number.unknown'],
  ['windows/1/call-number', { number: 'A999' }, 409, 'window.closed'],
  ['windows/2/walk-up', { service: 5 }, ...invalid],
  ['windows/2/walk-up', { service: 'S 1' }, ...invalid],
  ['windows/2/walk-up', { service: 's1', label: 'A001' }, ...invalid],
  ['windows/2/walk-up', { service: 's9' }, 404, 'service.unknown'],
  ['windows/1/walk-up', {}, 409, 'window.closed'],
  ['windows/2/finish', { ticket, result: 5 }, ...invalid],
  ['windows/2/finish', { ticket, result: 'Bad Result' }, ...invalid],
  ['windows/2/papers', { ticket }, ...invalid],
  ['windows/2/papers', { ticket, papers: 'photo' }, ...invalid],
  ['windows/2/papers', { ticket, papers: [{ code: 'photo' }] }, ...invalid],
  ['windows/2/papers', { ticket, papers: Array.from({ length: 10 }, () => 'photo') }, ...invalid],
  ['windows/2/papers', { ticket, papers: [] }, 409, 'window.idle'],
  ['windows/2/hold', { ticket }, ...invalid],
  ['windows/2/hold', { ticket, reason: 'lunch' }, ...invalid],
  ...[0, 241, -1, 1.5, '5', null].map((minutes): [string, unknown, number, string] => [
    'windows/2/hold',
    { ticket, reason: 'other', minutes },
    ...invalid,
  ]),
  ['windows/2/transfer', { ticket }, ...invalid],
  ['windows/2/transfer', { ticket, to: null }, ...invalid],
  ['windows/2/transfer', { ticket, to: { service: 's1', window: 1 } }, ...invalid],
  ['windows/2/transfer', { ticket, to: { window: '1' } }, ...invalid],
  ['windows/2/transfer', { ticket, to: { window: 0 } }, ...invalid],
  ['windows/2/transfer', { ticket, to: { window: 10_000 } }, ...invalid],
  ['windows/2/transfer', { ticket, to: { window: 99 } }, 404, 'window.unknown'],
  ['windows/2/undo', {}, ...invalid],
  ['windows/2/undo', { ticket: 'A001' }, ...invalid],
  ['windows/2/undo', { ticket }, 404, 'ticket.unknown'],
  ['windows/2/resume', { ticket: 15 }, ...invalid],
  ['windows/2/resume', { ticket }, 404, 'ticket.unknown'],
  ['windows/2/retract', {}, ...invalid],
  ['windows/2/pause', {}, ...invalid],
  ['windows/2/pause', { reason: 'meal' }, ...invalid],
  ['windows/2/pause', { reason: 'golf', minutes: 30 }, ...invalid],
  ['windows/2/pause', { reason: 'meal', minutes: 0 }, ...invalid],
  ['windows/2/pause', { reason: 'meal', minutes: 241 }, ...invalid],
  ['windows/1/pause', { reason: 'meal', minutes: 30 }, 409, 'window.closed'],
  ['windows/2/sit', { takeOver: 'yes' }, ...invalid],
  ['windows/2/help', { kind: 'fire' }, ...invalid],
  ...['open', 'close', 'leave', 'cancel-help', 'call-next'].map(
    (order): [string, unknown, number, string] => [`windows/2/${order}`, { quietly: true }, ...invalid],
  ),
  ['windows/99/sit', {}, 404, 'window.unknown'],
  ['windows/2/duties', {}, ...invalid],
  ['windows/2/duties', { services: [] }, ...invalid],
  ['windows/2/duties', { services: 's1' }, ...invalid],
  ['windows/2/duties', { services: [1] }, ...invalid],
  ['windows/2/duties', { services: Array.from({ length: 31 }, () => 's1') }, ...invalid],
  ['windows/2/duties', { services: ['s1', 's9'] }, 404, 'service.unknown'],
  ['windows/99/duties', { services: ['s1'] }, 404, 'window.unknown'],
  ['windows/99/answer-help', {}, 404, 'window.unknown'],
  ['windows/2/answer-help', { by: 'me' }, ...invalid],
  ['carry-over', { to: '2030-01-01' }, ...invalid],
];

describe('A mistake in an order', () => {
  let hall: RunningHall;
  beforeAll(async () => {
    hall = await runHall({ halls: [smallHall()], apps: ['ticketing'] });
    for (const order of ['windows/1/sit', 'windows/2/sit', 'windows/2/open']) await send(order, {});
  }, 60_000);
  afterAll(() => hall.close());

  const send = (path: string, body: unknown, from: string | undefined = sitting, base = 'halls/hall') => {
    const headers = { 'idempotency-key': press().key, ...(from && { 'paihao-sitting': from }) };
    return hall.api.send<Problem>('POST', `/api/v1/${base}/${path}`, headers, JSON.stringify(body));
  };
  /** Everything that an order could change or leave behind. */
  const effects = () =>
    hall.database.source.query(
      `SELECT (SELECT COUNT(*) FROM tickets) AS tickets, (SELECT COUNT(*) FROM hall_events) AS events,
        (SELECT COUNT(*) FROM given_answers) AS answers, (SELECT SUM(plan_version) FROM hall_states) AS plans`,
    );

  it.each(mistakes)('is explained, and nothing has changed: %s %j', async (path, body, status, code) => {
    const before = await effects();
    const answer = await send(path, body);
    expect(answer).toMatchObject({ status, body: { status, code } });
    expect(answer.body.text.zh).toMatch(/\p{Script=Han}/u);
    expect(Object.values(answer.body.text).join('')).not.toContain('{');
    expect(await effects()).toEqual(before);
  });

  it.each([undefined, 'window-2', '5b2f4f0c', `${sitting} `.repeat(2)])(
    'is found when the console does not say which one it is: %s',
    async (from) => {
      const before = await effects();
      const answer = await send('windows/2/call-next', {}, from ?? '');
      expect(answer).toMatchObject({ status: 400, body: { code: 'sitting.missing' } });
      expect(await effects()).toEqual(before);
    },
  );

  it.each(['open', 'close', 'call-next', 'walk-up', 'leave', 'help'])(
    'is found when another console works for the window: %s',
    async (order) => {
      expect(await send(`windows/2/${order}`, {}, another)).toMatchObject({
        status: 409,
        body: { code: 'window.not-yours' },
      });
    },
  );

  it('is found when somebody sits down where another console works, unless knowingly', async () => {
    expect(await send('windows/1/sit', {}, another)).toMatchObject({
      status: 409,
      body: { code: 'window.taken' },
    });
    expect(await send('windows/1/sit', { takeOver: true }, another)).toMatchObject({ status: 200 });
    expect(await send('windows/1/open', {})).toMatchObject({ body: { code: 'window.not-yours' } });
    await send('windows/1/sit', { takeOver: true });
  });

  it.each([
    ['short/return', 400, 'request.invalid'],
    ['0000000000000/return', 404, 'ticket.unknown'],
    ['0000000000000/resume', 404, 'ticket.unknown'],
    ['0000000000000/finish', 400, 'request.invalid'],
  ])('is found when a holder asks for %s', async (path, status, code) => {
    expect(await send(path, {}, sitting, 'tickets')).toMatchObject({ status, body: { code } });
  });

  it('is found at the kiosk: a reason for priority without the lane', async () => {
    const body = { service: 's1', priorityReason: 'elderly' };
    expect(await send('tickets', body)).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', errors: [{ where: 'body.priorityReason' }] },
    });
  });

  it('never lets the id of a console out: whoever knows it could give its orders', async () => {
    const answers = await Promise.all(
      ['windows', 'windows/2', 'attention', 'board'].map((path) =>
        hall.api.get<unknown>(`/halls/hall/${path}`),
      ),
    );
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain(sitting);
    expect(hall.apps.ticketing?.output()).not.toContain(sitting);
  });
});
