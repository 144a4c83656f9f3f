import {
  applyChanges,
  businessDayOf,
  mergeChanges,
  type Board,
  type BoardChange,
  type HallPlan,
} from '#domain';
import type { BoardReader, Clock } from '../ports/index.js';
import { readNews } from './read-news.js';
import { readMark, type Milestone, type TrailStep } from './trail.js';

/** How a picture moved on: screens that were at `from` apply the changes; all others join again. */
export interface PictureStep {
  readonly from: Milestone;
  readonly changes: readonly BoardChange[];
  /** The same, event by event; nothing when the picture was read anew. */
  readonly events: readonly TrailStep[] | undefined;
  /** The picture after the step. */
  readonly picture: HallPicture;
}

/** One hall's board in the memory of this process. A picture never changes; a step leads to the next one. */
export class HallPicture implements Milestone {
  private constructor(
    readonly plan: HallPlan,
    readonly board: Board,
    readonly mark: string,
    private readonly reader: BoardReader,
    private readonly clock: Clock,
  ) {}

  static async open(plan: HallPlan, reader: BoardReader, clock: Clock): Promise<HallPicture> {
    const board = await reader.board(plan, businessDayOf(clock.now(), plan));
    return new HallPicture(plan, board, await readMark(reader, plan.id, board.revision), reader, clock);
  }

  get revision(): number {
    return this.board.revision;
  }

  /** Follows the log to its present end. Nothing when there is no news. */
  async advance(): Promise<PictureStep | undefined> {
    const events = await readNews(this.reader, this.plan.id, this.board);
    if (!events) return this.renew();
    const last = events.at(-1);
    if (!last) return undefined;
    const changes = mergeChanges(events.flatMap((event) => event.changes));
    // The picture takes the very changes that the screens take, so both stay the same by construction.
    const board = applyChanges(this.board, changes, last.revision);
    const picture = new HallPicture(this.plan, board, last.mark, this.reader, this.clock);
    return { from: this, changes, events, picture };
  }

  /** Like `advance`, for a log that seems to have gone back: after a restore only reading anew helps. */
  async verify(): Promise<PictureStep | undefined> {
    const truth = (await this.reader.revisions()).get(this.plan.id) ?? this.revision;
    return truth < this.revision ? this.renew() : this.advance();
  }

  /** A step from the new mark to itself: whoever holds any other must join again. */
  private async renew(): Promise<PictureStep> {
    const picture = await HallPicture.open(this.plan, this.reader, this.clock);
    return { from: picture, changes: [], events: undefined, picture };
  }
}
