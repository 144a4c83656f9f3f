import type { Problem } from '#contracts';
import { press, runHall, type RunningHall, sitting, smallHall } from '#testing';

describe('A mistake in a request', () => {
  let hall: RunningHall;
  beforeAll(async () => {
    hall = await runHall({ halls: [smallHall()], apps: ['ticketing'] });
    await send(`${windows}/1/sit`, '{}');
  }, 60_000);
  afterAll(() => hall.close());

  const issue = '/api/v1/halls/hall/tickets';
  const key = () => ({ 'idempotency-key': press().key, 'paihao-sitting': sitting });
  const send = (path: string, body: string | undefined, headers: Record<string, string> = key()) =>
    hall.api.send<Problem>('POST', path, headers, body);
  const effects = async () => {
    const [row] = await hall.database.source.query<{ n: number }[]>(
      'SELECT (SELECT COUNT(*) FROM tickets) + (SELECT COUNT(*) FROM hall_events) AS n',
    );
    return row?.n;
  };

  const windows = '/api/v1/halls/hall/windows';
  const json = (value: unknown) => JSON.stringify(value);

  it.each([
    ['an unknown service', issue, json({ service: 's9' }), 404, 'service.unknown'],
    ['an unknown hall', '/api/v1/halls/nowhere/tickets', json({ service: 's1' }), 404, 'hall.unknown'],
    ['a number where a code is text', issue, json({ service: 0 }), 400, 'request.invalid'],
    ['a list where a code is text', issue, json({ service: ['s1'] }), 400, 'request.invalid'],
    ['nothing where a code is text', issue, json({ service: null }), 400, 'request.invalid'],
    ['no body', issue, undefined, 400, 'request.invalid'],
    ['a body that is no object', issue, '"s1"', 400, 'request.invalid'],
    ['a field that nobody knows', issue, json({ service: 's1', state: 'called' }), 400, 'request.invalid'],
    [
      'a lane that a kiosk may not give',
      issue,
      json({ service: 's1', lane: 'appointment' }),
      400,
      'request.invalid',
    ],
    ['broken JSON', issue, '{"service":', 400, 'request.invalid'],
    ['a prototype in JSON', issue, '{"service":"s1","__proto__":{"admin":true}}', 400, 'request.invalid'],
    ['a body of a megabyte', issue, json({ service: 'x'.repeat(1_000_000) }), 413, 'request.too-large'],
    [
      'a hall that is an attack',
      `/api/v1/halls/${encodeURIComponent("' OR 1=1")}/tickets`,
      json({ service: 's1' }),
      400,
      'request.invalid',
    ],
    ['a window that is no number', `${windows}/one/call-next`, '{}', 400, 'request.invalid'],
    [
      'a window beyond all numbers',
      `${windows}/99999999999999999999/call-next`,
      '{}',
      400,
      'request.invalid',
    ],
    ['a window that the hall lacks', `${windows}/99/call-next`, '{}', 404, 'window.unknown'],
    ['a call at a closed window', `${windows}/1/call-next`, '{}', 409, 'window.closed'],
    ['an action that does not exist', `${windows}/1/dance`, '{}', 400, 'request.invalid'],
    [
      'an action on nobody',
      `${windows}/1/finish`,
      json({ ticket: '019a2c5e-8d1f-7c3b-9a55-0d6f1c2b3a40' }),
      409,
      'window.idle',
    ],
    ['an action on no id', `${windows}/1/finish`, json({ ticket: 'A001' }), 400, 'request.invalid'],
    ['an address that does not exist', '/api/v1/nothing', '{}', 404, 'request.not-found'],
  ])(
    'such as %s is explained in both languages, and nothing has changed',
    async (_, path, body, status, code) => {
      const before = await effects();
      const answer = await send(path, body);
      expect(answer).toMatchObject({ status, body: { status, code, type: `urn:paihao:problem:${code}` } });
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.body.text.zh).toMatch(/[一-鿿]/);
      expect(answer.body.text.en).toMatch(/[a-z]/);
      expect(answer.body.instance).toBe(answer.headers['x-correlation-id']);
      expect(await effects()).toBe(before);
    },
  );

  it('names the field, what was expected and what came, but not what was typed', async () => {
    const { body } = await send(issue, json({ service: 's1', lane: 'secret-310101199001011234' }));
    expect(body.errors).toEqual([
      expect.objectContaining({
        where: 'body.lane',
        expected: 'ordinary | priority',
        received: 'string of 25',
      }),
    ]);
    expect(JSON.stringify(body)).not.toContain('310101');
  });

  it('is answered in English to who asks for English', async () => {
    const english = await send(issue, json({ service: 's9' }), { ...key(), 'accept-language': 'en-GB' });
    const chinese = await send(issue, json({ service: 's9' }));
    expect(english.body.detail).toBe(english.body.text.en);
    expect(chinese.body.detail).toBe(chinese.body.text.zh);
  });

  it.each([
    ['is missing', {}],
    ['is too short', { 'idempotency-key': 'short' }],
    ['is too long', { 'idempotency-key': 'x'.repeat(129) }],
    ['holds blanks', { 'idempotency-key': 'sixteen or more characters' }],
  ])('is found when the key of a command %s', async (_, headers) => {
    const before = await effects();
    expect(await send(issue, json({ service: 's1' }), headers)).toMatchObject({
      status: 400,
      body: { code: 'key.missing' },
    });
    expect(await effects()).toBe(before);
  });

  it('is found when a key comes back with another wish', async () => {
    const { key: once } = press();
    await hall.api.issue('s1', once);
    expect(await hall.api.issue('s2', once)).toMatchObject({ status: 422, body: { code: 'key.reused' } });
  });

  it('is found when the content is of another kind', async () => {
    const answer = await send(issue, 'service=s1', {
      ...key(),
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(answer).toMatchObject({ status: 415, body: { code: 'request.unsupported' } });
  });

  it('in a busy moment gets the busy window by name, and an empty line says so', async () => {
    await hall.api.open(2);
    await hall.api.issue('s1');
    let called = await hall.api.callNext(2);
    expect(await hall.api.callNext(2)).toMatchObject({ status: 409, body: { code: 'window.busy' } });
    while (called.status === 200) {
      await hall.api.act(2, 'finish', called.body.id);
      called = await hall.api.callNext(2);
    }
    expect(called).toMatchObject({ status: 409, body: { code: 'queue.empty' } });
  });

  it('about a ticket code tells nothing: unknown and malformed codes open no ticket', async () => {
    expect(await hall.api.ticket('0000000000000')).toMatchObject({
      status: 404,
      body: { code: 'ticket.unknown' },
    });
    expect(await hall.api.ticket('short')).toMatchObject({ status: 400 });
  });

  it('never puts a ticket code into the logs', async () => {
    const { body } = await hall.api.issue('s1');
    await hall.api.ticket(body.code);
    expect(hall.apps.ticketing?.output()).not.toContain(body.code);
  });
});
