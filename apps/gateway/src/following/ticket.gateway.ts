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
import { FollowedTickets, type FollowedTicket } from '#application/following';
import { FollowTicket, ticketEvents, ticketNamespace, type TicketFollowed } from '#contracts';
import { enterHall, enterTicket } from '#realtime';
import { Entrance } from '../entrance.js';
import { connectedPhones } from './follow-metrics.js';
import { SocketPhones } from './socket-phones.js';

/** Where phones follow their ticket. Whoever has the code may look; nobody can change anything here. */
@WebSocketGateway({ namespace: ticketNamespace })
export class TicketGateway implements OnGatewayInit<Namespace>, OnGatewayConnection, OnGatewayDisconnect {
  private readonly logger = new Logger(TicketGateway.name);
  private readonly followed = new Map<Socket, FollowedTicket>();

  constructor(
    private readonly tickets: FollowedTickets,
    private readonly pictures: HallPictures,
    private readonly phones: SocketPhones,
    private readonly entrance: Entrance,
  ) {}

  afterInit(namespace: Namespace): void {
    this.entrance.guard(namespace);
    this.phones.attach(namespace);
  }

  handleConnection(socket: Socket): void {
    connectedPhones.inc();
    this.entrance.allowOnly(socket, ticketEvents.follow);
  }

  handleDisconnect(socket: Socket): void {
    connectedPhones.dec();
    this.leave(socket);
  }

  @SubscribeMessage(ticketEvents.follow)
  async follow(@ConnectedSocket() socket: Socket, @MessageBody() message: unknown): Promise<TicketFollowed> {
    const asked = FollowTicket.safeParse(message);
    if (!asked.success) return { ok: false, code: 'request.invalid' };
    try {
      return await this.show(socket, asked.data.code);
    } catch (error) {
      this.logger.warn(`a phone could not follow its ticket: ${String(error)}`);
      return { ok: false, code: 'service.unavailable' };
    }
  }

  private async show(socket: Socket, code: string): Promise<TicketFollowed> {
    const found = await this.tickets.find(code);
    if (!found.accepted) return { ok: false, code: 'ticket.unknown' };
    // What moves the hall's picture also stirs its tickets.
    await this.pictures.open(found.value.hallCode);
    this.enter(socket, found.value);
    const status = await this.tickets.read(found.value);
    return status ? { ok: true, status } : { ok: false, code: 'ticket.unknown' };
  }

  private enter(socket: Socket, ticket: FollowedTicket): void {
    this.leave(socket);
    // It may have gone while its ticket was looked up; nobody would ever take it off the list again.
    if (!socket.connected) return;
    enterHall(socket, ticket.hallId);
    enterTicket(socket, ticket.ticketId);
    this.tickets.enter(ticket);
    this.followed.set(socket, ticket);
  }

  private leave(socket: Socket): void {
    const ticket = this.followed.get(socket);
    if (ticket) this.tickets.leave(ticket);
    this.followed.delete(socket);
  }
}
