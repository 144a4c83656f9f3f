import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runHall, type RunningHall, smallHall } from '#testing';

describe('What a browser is told', () => {
  const root = mkdtempSync(join(tmpdir(), 'paihao-pages-'));
  let hall: RunningHall;
  beforeAll(async () => {
    mkdirSync(join(root, 'assets'));
    for (const file of ['index.html', 'ticket.html', 'assets/page.js']) writeFileSync(join(root, file), '');
    hall = await runHall({ halls: [smallHall()], apps: ['ticketing'], webRoot: root });
  }, 60_000);
  afterAll(async () => {
    await hall.close();
    rmSync(root, { recursive: true });
  });

  const headersOf = async (path: string) => (await hall.api.send('GET', path)).headers;

  it.each(['/', '/ticket', '/t/7Q2M0KX4C9TZA'])(
    'about a page: files of ours run in it and nothing else (%s)',
    async (path) => {
      const { 'content-security-policy': policy, ...headers } = await headersOf(path);
      expect(policy).toContain("script-src 'self'; style-src 'self';");
      expect(policy).toContain(`ws://*:${hall.env['GATEWAY_PUBLIC_PORT']}`);
      expect(policy).not.toContain('unsafe');
      expect(headers).toMatchObject({
        'cache-control': 'no-cache',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
      });
      expect(headers['permissions-policy']).toContain('camera=()');
    },
  );

  it('about a file with its hash in its name: keep it for ever', async () => {
    expect((await headersOf('/assets/page.js'))['cache-control']).toContain('immutable');
  });

  it.each(['/api/v1/halls', '/api/v1/tickets/7Q2M0KX4C9TZA'])(
    'about an answer: keep nothing, load nothing (%s)',
    async (path) => {
      expect(await headersOf(path)).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'cross-origin-resource-policy': 'same-origin',
      });
    },
  );
});
