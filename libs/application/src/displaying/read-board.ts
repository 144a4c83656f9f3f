import { Injectable } from '@nestjs/common';
import type { BoardSnapshot } from '#contracts';
import { accept, businessDayOf, refuse, type Board, type Decision, type HallPlan } from '#domain';
import { BoardReader, Clock, HallReader } from '../ports/index.js';
import { SharedLook } from './shared-look.js';
import { readMark } from './trail.js';
import { toSnapshot } from './views.js';

interface KeptBoard {
  readonly plan: HallPlan;
  readonly board: Board;
  readonly mark: string;
}

/**
 * Somebody without a live channel looks at the board of a hall. When the sockets fail all screens come here, so they
 * share their looks, and a board is read again only when its hall has moved.
 */
@Injectable()
export class ReadBoard {
  private readonly looks = new Map<string, SharedLook<KeptBoard | undefined>>();
  private readonly kept = new Map<string, KeptBoard>();

  constructor(
    private readonly halls: HallReader,
    private readonly boards: BoardReader,
    private readonly clock: Clock,
  ) {}

  /** Refuses `hall.unknown`. */
  async run(hallCode: string): Promise<Decision<BoardSnapshot>> {
    const look = this.looks.get(hallCode) ?? new SharedLook(() => this.look(hallCode));
    this.looks.set(hallCode, look);
    const found = await look.ask().finally(() => look.isIdle && this.looks.delete(hallCode));
    return found ? accept(toSnapshot(found, this.clock.now())) : refuse('hall.unknown', { hall: hallCode });
  }

  private async look(hallCode: string): Promise<KeptBoard | undefined> {
    const plan = await this.halls.byCode(hallCode);
    if (!plan) return undefined;
    const board = (await this.stillTrue(plan)) ?? (await this.read(plan));
    this.kept.set(hallCode, board);
    return board;
  }

  private async stillTrue(plan: HallPlan): Promise<KeptBoard | undefined> {
    const kept = this.kept.get(plan.code);
    if (kept?.plan !== plan || kept.board.businessDay !== this.today(plan)) return undefined;
    const revision = (await this.boards.revisions()).get(plan.id) ?? 0;
    return (await readMark(this.boards, plan.id, revision)) === kept.mark ? kept : undefined;
  }

  private async read(plan: HallPlan): Promise<KeptBoard> {
    const board = await this.boards.board(plan, this.today(plan));
    return { plan, board, mark: await readMark(this.boards, plan.id, board.revision) };
  }

  private today(plan: HallPlan): string {
    return businessDayOf(this.clock.now(), plan);
  }
}
