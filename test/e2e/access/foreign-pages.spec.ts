import type { Problem } from '#contracts';
import { press, runHall, smallHall, type RunningHall } from '#testing';

let hall: RunningHall;

beforeAll(async () => {
  hall = await runHall({ halls: [smallHall()], apps: ['ticketing'] });
}, 60_000);
afterAll(() => hall?.close());

const send = (headers: Record<string, string>, method = 'POST') =>
  hall.api.send<Problem>(
    method,
    '/api/v1/halls/hall/tickets',
    { 'idempotency-key': press().key, ...headers },
    method === 'POST' ? '{"service":"s1"}' : undefined,
  );

const own = () => new URL(hall.urlOf('ticketing')).host;

describe('A page of another site', () => {
  it.each([
    ['by its origin', { origin: 'https://evil.example' }],
    ['from within a sandbox', { origin: 'null' }],
    ['by what the browser says of it', { 'sec-fetch-site': 'cross-site' }],
    ['even of a neighbour', { 'sec-fetch-site': 'same-site' }],
  ])('can give no order, and is known %s', async (_how, headers) => {
    expect(await send(headers)).toMatchObject({ status: 403, body: { code: 'request.foreign-page' } });
  });

  it('cannot send a form with the cookies of somebody', async () => {
    const answer = await send({ 'content-type': 'application/x-www-form-urlencoded' });
    expect(answer).toMatchObject({ status: 415, body: { code: 'request.unsupported' } });
  });

  it('cannot leave out what no form can send', async () => {
    const answer = await hall.api.send<Problem>('POST', '/api/v1/halls/hall/tickets', {}, '{"service":"s1"}');
    expect(answer).toMatchObject({ status: 400, body: { code: 'key.missing' } });
  });
});

describe('Our own page', () => {
  it('gives orders', async () => {
    const headers = { origin: `http://${own()}`, 'sec-fetch-site': 'same-origin' };
    expect(await send(headers)).toMatchObject({ status: 201 });
  });
});
