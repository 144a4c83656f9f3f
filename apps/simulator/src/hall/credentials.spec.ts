import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Credentials } from './credentials.js';

describe('The cookies of a simulated hall', () => {
  let demo: Server;
  let entered: string[];
  let isOpen: boolean;
  beforeEach(async () => {
    [entered, isOpen] = [[], true];
    demo = createServer((request, response) => {
      entered.push(request.url ?? '');
      const name = request.url?.endsWith('device') ? 'paihao_device' : 'paihao_session';
      response.writeHead(isOpen ? 201 : 503, { 'set-cookie': `${name}=${entered.length}; HttpOnly` });
      response.end('{}');
    });
    await new Promise<void>((listening) => demo.listen(0, '127.0.0.1', listening));
  });
  afterEach(() => demo.close());

  const ofDemo = (given?: string) =>
    new Credentials(`http://127.0.0.1:${(demo.address() as AddressInfo).port}`, 'center', given);

  it('are those that were given', async () => {
    expect(await ofDemo('paihao_session=theirs').cookie()).toBe('paihao_session=theirs');
    expect(entered).toEqual([]);
  });

  it('are else those of a kiosk and a clerk of the demo, asked for once', async () => {
    const credentials = ofDemo();
    const all = await Promise.all([credentials.cookie(), credentials.cookie()]);
    expect(all).toEqual(Array(2).fill('paihao_device=1; paihao_session=2'));
  });

  it('are asked for again when the demo was not open yet, or does not know them any more', async () => {
    const credentials = ofDemo();
    isOpen = false;
    await expect(credentials.cookie()).rejects.toThrow('lets nobody in: 503');
    isOpen = true;
    expect(await credentials.cookie()).toBe('paihao_device=2; paihao_session=3');
    credentials.forget();
    expect(await credentials.cookie()).toBe('paihao_device=4; paihao_session=5');
  });
});
