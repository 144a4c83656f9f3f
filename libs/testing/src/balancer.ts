import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { until } from './until.js';

export interface Balancer {
  readonly url: string;
  close(): Promise<void>;
}

interface Behind {
  /** Addresses such as http://127.0.0.1:3181. */
  readonly ticketing: string;
  readonly gateways: readonly string[];
}

/** nginx, with the configuration that we recommend and nothing but other addresses in it. */
export async function startBalancer(behind: Behind): Promise<Balancer> {
  const port = await freePort();
  const dir = await mkdtemp(join(tmpdir(), 'paihao-nginx-'));
  const config = join(dir, 'nginx.conf');
  await writeFile(config, addressed(await readFile('docker/nginx.conf', 'utf8'), port, dir, behind));
  const nginx = spawn(process.env['NGINX'] ?? '/usr/sbin/nginx', ['-c', config, '-g', 'daemon off;'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    // nginx takes its own name in the environment for a list of sockets.
    env: {},
  });
  const gone = new Promise((resolve) => nginx.once('close', resolve));
  const url = `http://127.0.0.1:${port}`;
  await until('nginx answers', () =>
    fetch(`${url}/health/live`).then(
      (answer) => answer.ok,
      () => false,
    ),
  );
  return {
    url,
    close: async () => {
      nginx.kill();
      await gone;
      await rm(dir, { recursive: true });
    },
  };
}

function addressed(text: string, port: number, dir: string, { ticketing, gateways }: Behind): string {
  const host = (url: string) => new URL(url).host;
  const server = /server gateway:3000( [^;]*)?;/;
  const options = server.exec(text)?.[1] ?? '';
  const changes: [string | RegExp, string][] = [
    ['listen 8080;', `listen 127.0.0.1:${port};`],
    ['server ticketing:3000;', `server ${host(ticketing)};`],
    [server, gateways.map((url) => `server ${host(url)}${options};`).join('\n')],
  ];
  return changes.reduce(
    (now, [from, to]) => {
      const changed = now.replace(from, to);
      if (changed === now) throw new Error(`docker/nginx.conf has no ${String(from)}`);
      return changed;
    },
    text.replaceAll('/tmp/', `${dir}/`),
  );
}
