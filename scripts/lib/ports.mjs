import { createServer } from 'node:net';
import { Refusal } from './say.mjs';

// Above 32767 Linux gives ports to outgoing connections: a server that is to come back on its port stays below.
const LOWEST = 20_000;
const HIGHEST = 32_767;

/** Why nobody can listen there (`EADDRINUSE` …), or undefined when the port is free. */
export function portProblem(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

const isFreePort = async (port) => (await portProblem(port)) === undefined;
const anyPort = () => LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST + 1));

/** The port of last time while it is free, else a free one that outgoing connections do not use. */
export async function choosePort(remembered, { isFree = isFreePort, propose = anyPort } = {}) {
  if (remembered && (await isFree(remembered))) return remembered;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = propose();
    if (await isFree(port)) return port;
  }
  throw new Refusal(`No free port was found between ${LOWEST} and ${HIGHEST}.`);
}
