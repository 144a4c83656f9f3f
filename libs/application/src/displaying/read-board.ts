import { Injectable } from '@nestjs/common';
import type { BoardSnapshot } from '#contracts';
import { accept, businessDayOf, refuse, type Decision } from '#domain';
import { BoardReader, Clock, HallReader } from '../ports/index.js';
import { toSnapshot } from './views.js';

/** Somebody without a live channel looks at the board of a hall. */
@Injectable()
export class ReadBoard {
  constructor(
    private readonly halls: HallReader,
    private readonly boards: BoardReader,
    private readonly clock: Clock,
  ) {}

  /** Refuses `hall.unknown`. */
  async run(hallCode: string): Promise<Decision<BoardSnapshot>> {
    const plan = await this.halls.byCode(hallCode);
    if (!plan) return refuse('hall.unknown', { hall: hallCode });
    const board = await this.boards.board(plan, businessDayOf(this.clock.now(), plan));
    return accept(toSnapshot(plan.code, board, this.clock.now()));
  }
}
