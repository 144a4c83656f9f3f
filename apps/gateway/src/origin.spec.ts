import type { IncomingMessage } from 'node:http';
import { admitted } from './origin.js';

const from = (origin: string | undefined, host: string | undefined) =>
  admitted({ headers: { origin, host } } as IncomingMessage);

it.each([
  ['the same host', 'https://hall.example', 'hall.example'],
  ['the same host at another port', 'http://10.0.0.5:3180', '10.0.0.5:3181'],
  ['no page at all', undefined, '10.0.0.5:3181'],
])('a socket is opened for %s', (_what, origin, host) => {
  expect(from(origin, host)).toBe(true);
});

it.each([
  ['another host', 'https://evil.example', 'hall.example'],
  ['a host that begins like ours', 'https://hall.example.evil.example', 'hall.example'],
  ['a host that ends like ours', 'https://evil-hall.example', 'hall.example'],
  ['a page in a sandbox', 'null', 'hall.example'],
  ['rubbish', 'hall.example', 'hall.example'],
  ['a request without a host', 'https://hall.example', undefined],
])('a socket is not opened for %s', (_what, origin, host) => {
  expect(from(origin, host)).toBe(false);
});
