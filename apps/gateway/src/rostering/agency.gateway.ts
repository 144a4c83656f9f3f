import { Logger } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  type OnGatewayConnection,
  type OnGatewayInit,
} from '@nestjs/websockets';
import type { Namespace, Socket } from 'socket.io';
import { agencyEvents, agencyNamespace, WatchRoster, type RosterWatched } from '#contracts';
import { KnownActors } from '#platform';
import { Entrance } from '../entrance.js';
import { WatchedRosters } from './watched-rosters.js';

/** Where the portal of an agency follows its rosters. Whose they are, the session says. */
@WebSocketGateway({ namespace: agencyNamespace })
export class AgencyGateway implements OnGatewayInit<Namespace>, OnGatewayConnection {
  private readonly logger = new Logger(AgencyGateway.name);

  constructor(
    private readonly rosters: WatchedRosters,
    private readonly known: KnownActors,
    private readonly entrance: Entrance,
  ) {}

  afterInit(namespace: Namespace): void {
    this.entrance.guard(namespace);
    this.rosters.attach(namespace);
  }

  handleConnection(socket: Socket): void {
    this.entrance.allowOnly(socket, agencyEvents.watch);
  }

  @SubscribeMessage(agencyEvents.watch)
  async watch(@ConnectedSocket() socket: Socket, @MessageBody() message: unknown): Promise<RosterWatched> {
    const asked = WatchRoster.safeParse(message);
    if (!asked.success) return { ok: false, code: 'request.invalid' };
    try {
      const actors = await this.known.of(socket.handshake.headers.cookie);
      const agency = actors.flatMap((actor) => (actor.kind === 'agency' ? [actor.agency] : []))[0];
      const progress = agency && (await this.rosters.enter(socket, asked.data.roster, agency));
      return progress ? { ok: true, progress } : { ok: false, code: 'roster.unknown' };
    } catch (error) {
      this.logger.warn(`a roster could not be watched: ${String(error)}`);
      return { ok: false, code: 'service.unavailable' };
    }
  }
}
