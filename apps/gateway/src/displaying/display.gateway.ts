import { Logger } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
} from '@nestjs/websockets';
import type { Namespace, Socket } from 'socket.io';
import { HallPictures } from '#application/displaying';
import { displayEvents, displayNamespace, JoinDisplay, type DisplayJoined } from '#contracts';
import { enterHall } from '#realtime';
import { Entrance, noteHall } from '../entrance.js';
import { connectedScreens } from './display-metrics.js';
import { SocketScreens } from './socket-screens.js';

/** Where screens join their hall. Everything else they get without asking. */
@WebSocketGateway({ namespace: displayNamespace })
export class DisplayGateway implements OnGatewayInit<Namespace>, OnGatewayConnection, OnGatewayDisconnect {
  private readonly logger = new Logger(DisplayGateway.name);

  constructor(
    private readonly pictures: HallPictures,
    private readonly screens: SocketScreens,
    private readonly entrance: Entrance,
  ) {}

  afterInit(namespace: Namespace): void {
    this.entrance.guard(namespace);
    this.screens.attach(namespace);
  }

  handleConnection(socket: Socket): void {
    connectedScreens.inc();
    this.entrance.allowOnly(socket, displayEvents.join);
  }

  handleDisconnect(): void {
    connectedScreens.dec();
  }

  @SubscribeMessage(displayEvents.join)
  async join(@ConnectedSocket() socket: Socket, @MessageBody() message: unknown): Promise<DisplayJoined> {
    const asked = JoinDisplay.safeParse(message);
    if (!asked.success) return { ok: false, code: 'request.invalid' };
    try {
      return await this.show(socket, asked.data);
    } catch (error) {
      this.logger.warn(`a screen could not join: ${String(error)}`);
      return { ok: false, code: 'service.unavailable' };
    }
  }

  private async show(socket: Socket, { hall: hallCode, since }: JoinDisplay): Promise<DisplayJoined> {
    // A hall of others is answered like one that does not exist.
    if ((await this.entrance.mayEnter(socket, hallCode)) !== undefined)
      return { ok: false, code: 'hall.unknown' };
    const hall = await this.pictures.open(hallCode);
    if (!hall.accepted) return { ok: false, code: 'hall.unknown' };
    // First the room, then the look, and nothing between them: whatever changes later is sent to the room.
    noteHall(socket, hallCode);
    enterHall(socket, hall.value.id);
    return { ok: true, ...hall.value.join(since) };
  }
}
