import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions } from 'socket.io';
import { displayPath } from '#contracts';
import { clusterAdapter } from './cluster-adapter.js';
import { OpenConnections } from './open-connections.js';
import type { RedisSettings } from './redis-settings.js';

/** May this page open a socket? Browsers do not ask before they open one, so the server has to look by itself. */
export type Admission = (request: IncomingMessage) => boolean;

/** Screens send a few words and get a few kilobytes; nobody needs more, so nobody gets more. */
function socketOptions(admit: Admission): Partial<ServerOptions> {
  return {
    path: displayPath,
    // Works behind any balancer without sticky sessions, and leaves no half-open polling requests behind.
    transports: ['websocket'],
    allowRequest: (request, answer) => answer(null, admit(request)),
    maxHttpBufferSize: 4_096,
    perMessageDeflate: false,
    serveClient: false,
    connectTimeout: 10_000,
    // Screens hear a heartbeat every two seconds; this only finds those that went without a word.
    pingInterval: 20_000,
    pingTimeout: 10_000,
  };
}

/** The socket server of a gateway, for `app.useWebSocketAdapter`. */
export class ScreenSocketAdapter extends IoAdapter {
  private readonly cluster: ReturnType<typeof clusterAdapter>;
  private readonly connections: OpenConnections;

  constructor(
    app: INestApplication,
    settings: RedisSettings,
    private readonly admit: Admission,
  ) {
    super(app);
    this.cluster = clusterAdapter(settings);
    this.connections = new OpenConnections(app.getHttpServer() as HttpServer);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const server = super.createIOServer(port, { ...options, ...socketOptions(this.admit) } as ServerOptions);
    server.adapter(this.cluster.adapter);
    return server;
  }

  override async close(server: Server): Promise<void> {
    this.connections.endSoon();
    await super.close(server);
  }

  override async dispose(): Promise<void> {
    await super.dispose();
    this.cluster.close();
  }
}
