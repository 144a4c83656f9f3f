import { Injectable } from '@nestjs/common';
import type { HolderAction, OwnTicket } from '#contracts';
import {
  accept,
  advance,
  fallBack,
  movedBy,
  placesBehind,
  refuse,
  type Decision,
  type Moment,
  type Place,
  type Ticket,
} from '#domain';
import { Clock, HallReader, LineReader, type HallStores, type Press } from '../ports/index.js';
import { HallRounds, type HallUseCase } from '../rounds/index.js';

interface HolderWish {
  readonly code: string;
  readonly action: HolderAction;
}

const head: Place = { rankAt: 0, issueRevision: 0 };

/**
 * Holders give their ticket back, let others pass, come back after a miss or from hold, or answer a call. Whoever has
 * the code is the holder.
 */
@Injectable()
export class MoveOwnTicket implements HallUseCase<HolderWish, OwnTicket> {
  readonly action = 'holder';

  constructor(
    private readonly rounds: HallRounds,
    private readonly clock: Clock,
    private readonly lines: LineReader,
    private readonly halls: HallReader,
  ) {}

  /** Refuses `ticket.unknown`, `ticket.wrong-state`, `ticket.rejoin-too-late`, `key.reused`. */
  async run(wish: HolderWish, press: Omit<Press, 'action'>): Promise<Decision<OwnTicket>> {
    const ticket = await this.lines.ticketByCode(wish.code);
    const plan = ticket && (await this.halls.byId(ticket.hallId));
    if (!plan) return refuse('ticket.unknown');
    return this.rounds.join(plan.code, this, wish, { ...press, action: this.action });
  }

  /** One after the other: each may stand in the line that the next one falls back in. */
  async decide(hall: HallStores, wishes: readonly HolderWish[]): Promise<Decision<OwnTicket>[]> {
    const decisions: Decision<OwnTicket>[] = [];
    for (const wish of wishes) decisions.push(await this.move(hall, wish));
    return decisions;
  }

  private async move(hall: HallStores, { code, action }: HolderWish): Promise<Decision<OwnTicket>> {
    const [before] = await hall.tickets.find('code', [code]);
    if (!before) return refuse('ticket.unknown');
    const at = this.clock.now();
    const after = await moved(hall, before, action, { at, revision: hall.log.next });
    if (!after.accepted) return after;
    hall.log.record(movedBy(hall.plan, action, before, after.value), at, before.businessDay);
    hall.tickets.save([{ before, after: after.value }]);
    return accept({ code, label: before.label, state: after.value.state });
  }
}

async function moved(
  hall: HallStores,
  ticket: Ticket,
  action: HolderAction,
  moment: Moment,
): Promise<Decision<Ticket>> {
  if (action !== 'defer' && action !== 'rejoin') return advance(ticket, action, moment);
  const place = action === 'rejoin' ? head : ticket;
  const following = await hall.tickets.behind(place, ticket, placesBehind[action]);
  return fallBack(ticket, action, following, moment);
}
