import fastify, { type FastifyInstance } from 'fastify';
import { RateWindows } from '#realtime';
import { limitRates, networkOf } from './rate-limits.js';
import { rateRules, type RateRule } from './rate-rules.js';

const minute = 60_000;
const rule = (different: Partial<RateRule>): RateRule => ({
  ...{ name: 'rule', routes: /./, by: 'address', limit: 2, everyMs: minute },
  ...different,
});

/** A server whose callers say who they are, which here is believed. */
function serverWith(rules: readonly RateRule[], factor = 1): FastifyInstance {
  const server = fastify();
  server.addHook('onRequest', (request, _reply, done) => {
    const { actor, device } = request.headers as Record<string, string | undefined>;
    request.caller = { ...(actor && { actor }), ...(device && { device }) };
    done();
  });
  limitRates(server, { windows: new RateWindows(), now: () => 1_000, factor, rules });
  server.get('/free', () => 'ok');
  server.get('/tickets/:code', (_request, reply) => reply.code(404).send());
  server.get('/health/ready', () => 'ok');
  server.get('/:code/own', () => 'ok');
  return server;
}

const ask = async (server: FastifyInstance, url: string, headers = {}, times = 3) => {
  const statuses = [];
  for (let n = 0; n < times; n += 1) statuses.push((await server.inject({ url, headers })).statusCode);
  return statuses;
};

describe('A limit counts', () => {
  it.each(['actor', 'device'] as const)('by %s, and touches nobody of whom that is unknown', async (by) => {
    const server = serverWith([rule({ by })]);
    expect(await ask(server, '/free', { [by]: 'one' })).toEqual([200, 200, 500]);
    expect(await ask(server, '/free', { [by]: 'two' })).toEqual([200, 200, 500]);
    expect(await ask(server, '/free')).toEqual([200, 200, 200]);
  });

  it('by the code of a ticket, whoever asks', async () => {
    const server = serverWith([rule({ by: 'code' })]);
    expect(await ask(server, '/A/own')).toEqual([200, 200, 500]);
    expect(await ask(server, '/B/own')).toEqual([200, 200, 500]);
  });

  it('failures only where it says so', async () => {
    const server = serverWith([rule({ failures: [404] })]);
    expect(await ask(server, '/free', {}, 5)).toEqual([200, 200, 200, 200, 200]);
    expect(await ask(server, '/tickets/x')).toEqual([404, 404, 500]);
  });

  it('on the routes that it names, whatever the address says', async () => {
    const server = serverWith([rule({ routes: /^GET \/free$/ })]);
    expect(await ask(server, '/free?x=1')).toEqual([200, 200, 500]);
    expect(await ask(server, '/tickets/free')).toEqual([404, 404, 404]);
  });

  it('times the factor, and never the health of the process', async () => {
    const server = serverWith([rule({})], 2);
    expect(await ask(server, '/free', {}, 5)).toEqual([200, 200, 200, 200, 500]);
    expect(await ask(server, '/health/ready', {}, 5)).not.toContain(500);
  });
});

describe('The rules', () => {
  it('have names of their own and limits that let somebody through', () => {
    expect(new Set(rateRules.map(({ name }) => name)).size).toBe(rateRules.length);
    expect(rateRules.filter(({ limit, everyMs }) => limit < 1 || everyMs < 1_000)).toEqual([]);
  });

  it.each(['POST /api/v1/halls/:hall/tickets', 'POST /anything/new', 'GET /api/v1/halls', 'GET unknown'])(
    'know every route by its address: %s',
    (route) => expect(rateRules.some(({ by, routes }) => by === 'address' && routes.test(route))).toBe(true),
  );
});

it.each([
  ['10.1.2.3', '10.1.2.3'],
  ['::ffff:10.1.2.3', '10.1.2.3'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('the network of %s is %s', (ip, network) => expect(networkOf(ip)).toBe(network));
