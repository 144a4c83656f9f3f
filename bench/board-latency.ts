import { setTimeout as pause } from 'node:timers/promises';
import { bareRound } from './baseline/socket-round.js';
import { BenchHall, hallPath, inHall } from './bench-hall.js';
import { BoardScreen } from './board-screen.js';
import { Connection } from './load/connection.js';
import { quantile } from './load/record.js';
import { untilQuiet } from './machine.js';
import { note, type Benchmark, type Effort, type Figure } from './report.js';

/**
 * board.latency: how long after a call is committed a board in the lobby shows it; board.key: how long after the clerk
 * pressed the key. Real ticketing, Redis and gateway processes, one call at a time as clerks make them, a real socket.io
 * board. The commit is taken to be the moment in which the clerk has the answer, which is a little later, so a board
 * that is as fast as the clerk's own screen counts as 0. The bare figure is one round from a client to a socket.io
 * process and back with a frame of the same size.
 */
export const boardLatency: Benchmark = {
  name: 'board',
  run: (effort) => inHall({ services: 1, windows: 1 }, (hall) => measure(hall, effort)),
};

const callsPerRun = 67;
const warmUpCalls = 20;

interface Times {
  /** From the key. */
  readonly key: number;
  /** From the clerk's answer; 0 when the board was first. */
  readonly commit: number;
}

async function* measure(hall: BenchHall, { runs }: Effort): AsyncIterable<Figure> {
  const [ticketing, gateway] = [await hall.start('ticketing'), await hall.start('gateway')];
  const clerk = await Connection.open(ticketing.url);
  const board = await BoardScreen.join(gateway.url, 'hall');
  await letPeopleIn(clerk, warmUpCalls + callsPerRun * runs);
  if (!(await untilQuiet())) note('the machine is not idle: figures may be too high');
  const bare = await bareRounds(callsPerRun);
  const times = await callsToBoard(clerk, board, callsPerRun * runs);
  board.leave();
  clerk.close();
  const commits = sorted(times.map(({ commit }) => commit));
  const keys = sorted(times.map(({ key }) => key));
  yield* figures('board.latency', commits, bare);
  yield* figures('board.key', keys, bare);
}

function* figures(name: string, ours: readonly number[], bare: readonly number[]): Iterable<Figure> {
  yield { name, unit: 'ms', value: quantile(ours, 0.5), baseline: quantile(bare, 0.5) };
  yield { name: `${name}.p99`, unit: 'ms', value: quantile(ours, 0.99), baseline: quantile(bare, 0.99) };
}

/** All before the first call: a number taken just before a call would share the call's frame, or delay it. */
async function letPeopleIn(clerk: Connection, people: number): Promise<void> {
  for (const order of ['sit', 'open']) {
    await clerk.post(`${hallPath}/windows/1/${order}`, '{}', `bench-window-1-${order}`);
  }
  for (let person = 0; person < people; person += 1) {
    await clerk.post(`${hallPath}/tickets`, '{"service":"s1"}', `bench-board-person-${person}`);
  }
}

async function callsToBoard(clerk: Connection, board: BoardScreen, calls: number): Promise<Times[]> {
  const times: Times[] = [];
  for (let call = 0; call < warmUpCalls + calls; call += 1) times.push(await oneCall(clerk, board, call));
  return times.slice(warmUpCalls);
}

async function oneCall(clerk: Connection, board: BoardScreen, call: number): Promise<Times> {
  const press = (path: string, body: unknown) =>
    clerk.post(
      `${hallPath}/${path}`,
      JSON.stringify(body),
      `bench-board-${path.replace(/\W/g, '-')}-${call}`,
    );
  const sent = performance.now();
  const answer = await press('windows/1/call-next', {});
  const answered = performance.now();
  const { id } = JSON.parse(answer.body) as { id: string };
  const shown = await board.callOf(id);
  await aMoment();
  await press('windows/1/finish', { ticket: id });
  await aMoment();
  return { key: shown - sent, commit: Math.max(0, shown - answered) };
}

/** Longer than a frame of the gateway, and never in step with it. */
function aMoment(): Promise<void> {
  return pause(120 + Math.random() * 60);
}

async function bareRounds(rounds: number): Promise<number[]> {
  const bare = await bareRound();
  const times: number[] = [];
  for (let round = 0; round < warmUpCalls + rounds; round += 1) {
    await aMoment();
    times.push(await bare.go());
  }
  await bare.close();
  return sorted(times.slice(warmUpCalls));
}

function sorted(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}
