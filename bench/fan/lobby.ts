import { setTimeout as pause } from 'node:timers/promises';
import { Crowd } from '#testing';
import { cpuOf, median, memoryOf } from '../machine.js';
import { monotonicMs, type Broadcaster } from './broadcaster.js';

export interface FanResult {
  /** ms from the moment in which something is true to the last screen; the median round. */
  readonly last: number;
  /** ms of the broadcaster's CPU for a thousand messages. */
  readonly cpu: number;
  /** KiB that a connected screen adds to the broadcaster. */
  readonly memory: number;
  /** Seconds from the death of the broadcaster until all screens are at the truth again. */
  readonly storm: number;
}

interface Size {
  readonly screens: number;
  readonly rounds: number;
}

/** Two frames of one hall are never closer, and never in step with a clock. */
const aMoment = () => pause(400 + Math.random() * 100);

/** Fills a lobby with screens, tells them things, and at last kills what tells them. */
export async function measureLobby(broadcaster: Broadcaster, { screens, rounds }: Size): Promise<FanResult> {
  const empty = memoryOf(broadcaster.pid);
  const crowd = await Crowd.gather({ urls: [broadcaster.url], screens });
  try {
    for (let round = 0; round < 3; round += 1) await oneRound(broadcaster, crowd);
    const memory = ((memoryOf(broadcaster.pid) - empty) * 1_024) / screens;
    const before = { cpu: cpuOf(broadcaster.pid), received: (await crowd.look()).received };
    const lasts: number[] = [];
    for (let round = 0; round < rounds; round += 1) lasts.push(await oneRound(broadcaster, crowd));
    const received = (await crowd.look()).received - before.received;
    const cpu = ((cpuOf(broadcaster.pid) - before.cpu) * 1_000) / received;
    return { last: median(lasts), cpu, memory, storm: await storm(broadcaster, crowd) };
  } finally {
    await crowd.leave();
  }
}

async function oneRound(broadcaster: Broadcaster, crowd: Crowd): Promise<number> {
  const arrivals = crowd.arrivals(broadcaster.revision + 1);
  await aMoment();
  const at = await broadcaster.tell();
  const last = (await arrivals).at(-1) ?? Number.NaN;
  return Math.max(0, last - at);
}

/** Something happens while nobody tells it; the screens are right again when the last of them shows it. */
async function storm(broadcaster: Broadcaster, crowd: Crowd): Promise<number> {
  const arrivals = crowd.arrivals(broadcaster.revision + 1);
  await aMoment();
  const killed = monotonicMs();
  await broadcaster.replace();
  const last = (await arrivals).at(-1) ?? Number.NaN;
  const { backwards } = await crowd.look();
  if (backwards > 0) throw new Error(`${backwards} screens have gone back`);
  return (last - killed) / 1_000;
}
