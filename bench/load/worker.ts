import { randomBytes } from 'node:crypto';
import { Connection, type Answer } from './connection.js';
import type { BurstsJob, Job, LoadResult, LoopJob, Press } from './jobs.js';
import { Recording } from './record.js';

// A process of its own, so that the load and the benchmark do not share an event loop. Jobs come and go by messages.

const run = randomBytes(6).toString('hex');
let presses = 0;

/** Every request is a new press. */
function nextKey(): string {
  presses += 1;
  return `bench-${run}-${presses}`;
}

async function withConnections<T>(
  { url, callers }: Job,
  use: (connections: Connection[]) => Promise<T>,
): Promise<T> {
  const connections = await Promise.all(Array.from({ length: callers }, () => Connection.open(url)));
  try {
    return await use(connections);
  } finally {
    connections.forEach((connection) => connection.close());
  }
}

async function loop(job: LoopJob, connections: Connection[]): Promise<LoadResult> {
  const recording = new Recording();
  const begin = performance.now();
  const end = begin + job.seconds * 1000;
  const call = async (connection: Connection, caller: number) => {
    for (let turn = caller; performance.now() < end; turn += 1) {
      const sent = performance.now();
      const answer = await connection.post(job.path, job.bodies[turn % job.bodies.length] ?? '', nextKey());
      recording.add(answer, performance.now() - sent);
    }
  };
  await Promise.all(connections.map(call));
  return recording.result(performance.now() - begin);
}

async function bursts(job: BurstsJob, connections: Connection[]): Promise<LoadResult> {
  const recording = new Recording();
  const { send, after } = job;
  let clocked = 0;
  for (let round = 0; round < job.rounds; round += 1) {
    const begin = performance.now();
    const answers = await Promise.all(
      connections.map(async (connection, caller) => {
        const answer = await press(connection, send, caller);
        recording.add(answer, performance.now() - begin);
        return answer;
      }),
    );
    clocked += performance.now() - begin;
    if (after)
      await Promise.all(connections.map((one, caller) => press(one, after, caller, answers[caller])));
  }
  return recording.result(clocked);
}

function press(connection: Connection, { path, body }: Press, caller: number, last?: Answer) {
  const id = last ? (JSON.parse(last.body) as { id?: string }).id : undefined;
  const fill = (text: string) => text.replace('{n}', String(caller + 1)).replace('{id}', id ?? '');
  return connection.post(fill(path), fill(body), nextKey());
}

function work(job: Job): Promise<LoadResult> {
  return withConnections(job, (connections) =>
    job.kind === 'loop' ? loop(job, connections) : bursts(job, connections),
  );
}

process.on('message', (job: Job) => {
  work(job).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
