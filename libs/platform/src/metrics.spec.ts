import { MetricsController } from './metrics.js';
import { sameSecret } from './same-secret.js';

const token = 'a-token-of-this-test-only';

describe('The figures of a process', () => {
  const ask = (metricsToken: string | undefined, ip: string, headers: Record<string, string> = {}) =>
    new Promise<string>((resolve) =>
      resolve(new MetricsController({ metricsToken }).metrics({ ip, headers })),
    );

  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('are told on this machine (%s)', async (ip) => {
    await expect(ask(undefined, ip)).resolves.toEqual(expect.any(String));
  });

  it.each([
    ['another machine', '10.0.0.8', {}],
    ['another machine behind a proxy', '127.0.0.1', { 'x-forwarded-for': '10.0.0.8' }],
  ])('are hidden from %s', async (_, ip, headers) => {
    await expect(ask(undefined, ip, headers)).rejects.toThrow('Not Found');
  });

  it('are told to whoever has the token, and then to nobody else', async () => {
    await expect(ask(token, '10.0.0.8', { authorization: `Bearer ${token}` })).resolves.toBeDefined();
    for (const authorization of ['', token, 'Bearer ', `Bearer ${token}x`, `Bearer ${token.slice(1)}`])
      await expect(ask(token, '127.0.0.1', { authorization })).rejects.toThrow('Not Found');
  });
});

describe('Two secrets', () => {
  it.each([
    ['', '', true],
    ['a', 'a', true],
    ['a', 'b', false],
    ['a', 'aa', false],
    ['', 'a', false],
    ['密', '密', true],
  ])('%j and %j are the same: %s', (given, right, same) => expect(sameSecret(given, right)).toBe(same));
});
