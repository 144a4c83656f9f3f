import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { io, type Socket } from 'socket.io-client';
import {
  applyChanges,
  displayEvents,
  displayNamespace,
  type Board,
  type DisplayFrame,
  type DisplayHeartbeat,
  type DisplayJoined,
} from '#contracts';
import { readConfig } from '#platform';
import { ScreenSocketAdapter } from '#realtime';
import { AppModule } from '../../../apps/gateway/src/app.module.js';

interface Surroundings {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly prefix: string;
}

/** A gateway with all its wiring, in this process. */
export async function startGateway({ databaseUrl, redisUrl, prefix }: Surroundings) {
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    REDIS_PREFIX: prefix,
    HTTP_PORT: '0',
    LOG_LEVEL: 'silent',
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forConfig(config),
    new FastifyAdapter(),
    {
      logger: false,
    },
  );
  app.useWebSocketAdapter(new ScreenSocketAdapter(app, { url: redisUrl, prefix }));
  await app.listen(0, '127.0.0.1');
  return { url: await app.getUrl(), close: () => app.close() };
}

/** A screen on a real socket, which follows the rules of the contract. */
export class TestScreen {
  readonly socket: Socket;
  readonly frames: DisplayFrame[] = [];
  readonly heartbeats: DisplayHeartbeat[] = [];
  board: Board | undefined;
  gaps = 0;

  constructor(
    url: string,
    private readonly hall: string,
  ) {
    this.socket = io(`${url}${displayNamespace}`, { transports: ['websocket'], forceNew: true });
    this.socket.on(displayEvents.frame, (frame: DisplayFrame) => this.apply(frame));
    this.socket.on(displayEvents.heartbeat, (heartbeat: DisplayHeartbeat) => this.heartbeats.push(heartbeat));
  }

  /** The board is taken inside the answer's own call: in Node a frame may follow before any promise is heard. */
  join(): Promise<DisplayJoined> {
    return this.ask({ v: 1, hall: this.hall }, (joined) => {
      if (joined.ok) this.board = joined.snapshot.board;
    });
  }

  /** Sends anything as a wish to join. */
  ask(message: unknown, take: (joined: DisplayJoined) => void = () => undefined): Promise<DisplayJoined> {
    return new Promise((resolve, reject) => {
      this.socket
        .timeout(8_000)
        .emit(displayEvents.join, message, (late: Error | null, joined: DisplayJoined) => {
          if (late) return reject(late);
          take(joined);
          resolve(joined);
        });
    });
  }

  close(): void {
    this.socket.disconnect();
  }

  private apply(frame: DisplayFrame): void {
    this.frames.push(frame);
    if (frame.from !== this.board?.revision) this.gaps += 1;
    else this.board = applyChanges(this.board, frame.changes, frame.to);
  }
}
