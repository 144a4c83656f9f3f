import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '#testing';
import { addressOf, refuseTakenPorts } from '../../../scripts/lib/apps.mjs';
import { processesMarked } from '../../../scripts/lib/leftovers.mjs';
import { choosePort } from '../../../scripts/lib/ports.mjs';
import { launchServers } from '../../../scripts/lib/run-apps.mjs';

// Stands in for an app: the launcher knows of apps only that they answer, end and sometimes die.
const STUB = `
import { createServer } from 'node:http';
import { spawn } from 'node:child_process';
spawn('sleep', ['60']); // a helper that a dying app leaves behind
process.on('SIGTERM', () => { console.log('stopped in order'); process.exit(143); });
createServer((request, response) => (request.url === '/die' ? process.exit(5) : response.end('ok')))
  .listen(Number(process.env.HTTP_PORT), process.env.HTTP_HOST);`;

const host = '127.0.0.1';

describe('the launcher of the apps', () => {
  const folder = mkdtempSync(join(tmpdir(), '排号 apps '));
  const mark = `LAUNCHER_TEST=${folder}`;
  const log = join(folder, 'stub.log');

  const launch = (port: number, source = STUB) => {
    const main = join(folder, 'stub.mjs');
    writeFileSync(main, source);
    const env = { HTTP_PORT: String(port), HTTP_HOST: host, LAUNCHER_TEST: folder };
    return launchServers([{ name: 'stub', port, main, env }], {
      host,
      logs: folder,
      giveUp: () => undefined,
    });
  };

  afterAll(() => rmSync(folder, { recursive: true }));

  it('waits until an app can serve, starts it again when it dies, and leaves nothing of it', async () => {
    const port = await choosePort(undefined);
    const address = addressOf(host, port);
    const servers = launch(port);
    await servers.ready();
    await fetch(`${address}/die`).catch(() => undefined);
    await until('the app is back', () => fetch(address).catch(() => undefined));
    await servers.stop();
    expect(readFileSync(log, 'utf8')).toBe('stopped in order\n');
    await until('nothing of it runs', () => processesMarked(mark).length === 0);
  }, 20_000);

  it('says at once why an app could not start, in its own last words', async () => {
    const servers = launch(await choosePort(undefined), 'throw new Error("no counter is open")');
    await expect(servers.ready()).rejects.toThrow(
      /stub did not start: it ended with code 1.*no counter is open/s,
    );
  }, 20_000);

  it('names the option that moves a taken port, before anything is started', async () => {
    const port = await choosePort(undefined);
    const servers = launch(port);
    await servers.ready();
    const ports = {
      port: await choosePort(undefined),
      gatewayPort: port,
      workerPort: await choosePort(undefined),
    };
    await expect(refuseTakenPorts({ host, ...ports })).rejects.toThrow(`Port ${port} (gateway) is taken`);
    await expect(refuseTakenPorts({ host, ...ports })).rejects.toThrow('--gateway-port');
    await servers.stop();
  }, 20_000);
});
