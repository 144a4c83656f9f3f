import { startBare, type BareServer } from '../baseline/start.js';
import type { TestProcess } from '#testing';
import { BenchHall, hallPath } from '../bench-hall.js';
import { Connection } from '../load/connection.js';

/** Something that tells thousands of screens that a hall has moved by one revision. */
export interface Broadcaster {
  readonly url: string;
  readonly pid: number;
  /** Of the last thing that was told. */
  readonly revision: number;
  /** Tells the next one. Answers when it was true, in ms of the monotonic clock. */
  tell(): Promise<number>;
  /** Kills its process, lets one thing more become true, and starts another process in its place. */
  replace(): Promise<void>;
  close(): Promise<void>;
}

export const monotonicMs = (): number => Number(process.hrtime.bigint()) / 1e6;

/** The real thing: a clerk calls somebody over HTTP, and the gateway shows it. */
export class OurBroadcaster implements Broadcaster {
  revision = 0;
  private presses = 0;
  private served: string | undefined;

  private constructor(
    private readonly hall: BenchHall,
    private readonly clerk: Connection,
    private gateway: TestProcess,
  ) {}

  static async start(people: number): Promise<OurBroadcaster> {
    const hall = await BenchHall.open({ services: 1, windows: 1 });
    const [ticketing, gateway] = [await hall.start('ticketing'), await hall.start('gateway')];
    const ours = new OurBroadcaster(hall, await Connection.open(ticketing.url), gateway);
    for (const order of ['sit', 'open']) await ours.press(`windows/1/${order}`, {});
    for (let person = 0; person < people; person += 1) await ours.press('tickets', { service: 's1' });
    const [row] = await hall.query<{ revision: number }>('SELECT revision FROM hall_states');
    ours.revision = row?.revision ?? 0;
    return ours;
  }

  get url(): string {
    return this.gateway.url;
  }

  get pid(): number {
    return this.gateway.pid;
  }

  /** True is what the clerk has an answer to; who is called and who has finished take turns. */
  async tell(): Promise<number> {
    const { served } = this;
    const answer = served
      ? await this.press('windows/1/finish', { ticket: served })
      : await this.press('windows/1/call-next', {});
    const at = monotonicMs();
    this.served = served ? undefined : (JSON.parse(answer.body) as { id: string }).id;
    this.revision += 1;
    return at;
  }

  async replace(): Promise<void> {
    await this.gateway.stop('SIGKILL');
    await this.tell();
    this.gateway = await this.hall.start('gateway', this.gateway.port);
  }

  async close(): Promise<void> {
    this.clerk.close();
    await this.hall.close();
  }

  private async press(path: string, body: unknown) {
    this.presses += 1;
    const key = `bench-fan-press-number-${this.presses}`;
    const answer = await this.clerk.post(`${hallPath}/${path}`, JSON.stringify(body), key);
    if (answer.status >= 300) throw new Error(`${path} was answered with ${answer.status}`);
    return answer;
  }
}

/** The bare libraries: the same bytes, and nothing behind them. */
export class BareBroadcaster implements Broadcaster {
  revision = 1_000;

  private constructor(
    private readonly name: 'fan-socketio-server' | 'fan-ws-server',
    private server: BareServer,
  ) {}

  static async start(name: 'fan-socketio-server' | 'fan-ws-server'): Promise<BareBroadcaster> {
    return new BareBroadcaster(name, await startBare(name));
  }

  get url(): string {
    return this.server.url;
  }

  get pid(): number {
    return this.server.pid;
  }

  async tell(): Promise<number> {
    const { at, revision } = await this.server.order<{ at: number; revision: number }>();
    this.revision = revision;
    return at;
  }

  async replace(): Promise<void> {
    const env = { FAN_PORT: new URL(this.url).port, FAN_REVISION: String(this.revision + 1) };
    await this.server.stop('SIGKILL');
    this.server = await startBare(this.name, env);
    this.revision += 1;
  }

  close(): Promise<void> {
    return this.server.stop();
  }
}
