import { BareBroadcaster, OurBroadcaster, type Broadcaster } from './fan/broadcaster.js';
import { measureLobby, type FanResult } from './fan/lobby.js';
import { median, untilQuiet } from './machine.js';
import { note, type Benchmark, type Effort, type Figure } from './report.js';

/**
 * screen.fanout: how long after a call is committed the last of 10,000 boards shows it (.1000 and .5000: of so many).
 * Real ticketing, Redis and gateway; the boards are raw sockets in two processes of their own that do all that the
 * protocol asks. The bare figure is a socket.io room to which the same bytes are emitted; the bare ws library is told
 * beside it (.ws). Then: CPU per 1,000 messages (.cpu), memory per screen (.memory), and how long it takes after a
 * kill -9 until all screens are right again (.storm).
 */
export const screenFanout: Benchmark = {
  name: 'screen.fanout',
  run: (effort) => measure(effort),
};

const sizes = [1_000, 5_000, 10_000];

async function* measure({ runs, seconds }: Effort): AsyncIterable<Figure> {
  const isQuick = runs === 1;
  for (const screens of isQuick ? [200] : sizes) {
    const size = { screens, rounds: seconds * 7 };
    const bare = await inRuns(runs, () => BareBroadcaster.start('fan-socketio-server'), size);
    const ws = await inRuns(runs, () => BareBroadcaster.start('fan-ws-server'), size);
    const ours = await inRuns(runs, () => OurBroadcaster.start(size.rounds + 10), size);
    const name = screens === 10_000 ? 'screen.fanout' : `screen.fanout.${screens}`;
    yield { name, unit: 'ms', value: ours.last, baseline: bare.last };
    yield { name: `${name}.ws`, unit: 'ms', value: ours.last, baseline: ws.last };
    yield { name: `${name}.cpu`, unit: 'ms/1,000', value: ours.cpu, baseline: bare.cpu };
    yield { name: `${name}.cpu.ws`, unit: 'ms/1,000', value: ours.cpu, baseline: ws.cpu };
    yield { name: `${name}.memory`, unit: 'KiB', value: ours.memory, baseline: bare.memory };
    yield { name: `${name}.storm`, unit: 's', value: ours.storm, baseline: bare.storm };
  }
}

/** Each run begins anew: a process that has served ten thousand screens does not give all of its memory back. */
async function inRuns(
  runs: number,
  start: () => Promise<Broadcaster>,
  size: { screens: number; rounds: number },
): Promise<FanResult> {
  const results: FanResult[] = [];
  for (let run = 0; run < runs; run += 1) {
    const broadcaster = await start();
    if (!(await untilQuiet())) note('the machine is not idle: figures may be too high');
    results.push(await measureLobby(broadcaster, size).finally(() => broadcaster.close()));
  }
  const of = (key: keyof FanResult) => median(results.map((result) => result[key]));
  return { last: of('last'), cpu: of('cpu'), memory: of('memory'), storm: of('storm') };
}
