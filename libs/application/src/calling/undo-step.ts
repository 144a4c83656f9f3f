import { Injectable } from '@nestjs/common';
import type { TicketAtWindow } from '#contracts';
import { mayWork, refuse, undone, undoStep, type Decision } from '#domain';
import { Clock, type HallStores } from '../ports/index.js';
import { HallRounds, type HallUseCase } from '../rounds/index.js';
import { pressAt, type AtWindow } from './at-window.js';
import { ticketAtWindow } from './ticket-at-window.js';

interface UndoWish extends AtWindow {
  readonly ticket: string;
}

/** A clerk takes back the last step of a ticket, a moment after it was taken here. */
@Injectable()
export class UndoStep implements HallUseCase<UndoWish, TicketAtWindow> {
  readonly action = 'undo';

  constructor(
    private readonly rounds: HallRounds,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses `window.unknown`, `window.not-yours`, `window.busy`, `window.closed`, `ticket.unknown`,
   * `step.too-late-to-undo`, `key.reused`.
   */
  run(hallCode: string, wish: UndoWish, key: string): Promise<Decision<TicketAtWindow>> {
    return this.rounds.join(hallCode, this, wish, pressAt(wish, this.action, key));
  }

  /** One after the other: two may have been wished for the same ticket, and only the first finds it as it was. */
  async decide(hall: HallStores, wishes: readonly UndoWish[]): Promise<Decision<TicketAtWindow>[]> {
    const decisions: Decision<TicketAtWindow>[] = [];
    for (const wish of wishes) decisions.push(await this.undo(hall, wish));
    return decisions;
  }

  private async undo(hall: HallStores, wish: UndoWish): Promise<Decision<TicketAtWindow>> {
    const desk = (await hall.desks.find([wish.window])).get(wish.window);
    if (!desk) return refuse('window.unknown', { window: wish.window });
    const theirs = mayWork(desk, wish.sitting);
    if (!theirs.accepted) return theirs;
    const [ticket] = await hall.tickets.find('id', [wish.ticket]);
    if (!ticket) return refuse('ticket.unknown');
    const [at, moves] = [this.clock.now(), await hall.log.movesOf(ticket.id)];
    const step = undoStep(hall.plan, desk, { ticket, moves }, { at, revision: hall.log.next });
    if (!step.accepted) return step;
    const { before, after } = step.value;
    hall.log.record(undone(hall.plan, before, after), at, after.businessDay);
    hall.tickets.save([step.value]);
    return { accepted: true, value: ticketAtWindow(hall.plan, after) };
  }
}
