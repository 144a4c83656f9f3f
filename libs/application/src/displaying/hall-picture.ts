import { applyChanges, businessDayOf, type Board, type BoardChange, type HallPlan } from '#domain';
import type { BoardReader, Clock } from '../ports/index.js';
import { readNews } from './read-news.js';

/** How a picture moved on: screens that hold `from` apply the changes and hold `to`; all others join again. */
export interface PictureStep {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly BoardChange[];
  /** The picture after the step. */
  readonly picture: HallPicture;
}

/** One hall's board in the memory of this process. A picture never changes; a step leads to the next one. */
export class HallPicture {
  private constructor(
    readonly plan: HallPlan,
    readonly board: Board,
    private readonly reader: BoardReader,
    private readonly clock: Clock,
  ) {}

  static async open(plan: HallPlan, reader: BoardReader, clock: Clock): Promise<HallPicture> {
    const board = await reader.board(plan, businessDayOf(clock.now(), plan));
    return new HallPicture(plan, board, reader, clock);
  }

  /** Follows the log to its present end. Nothing when there is no news. */
  async advance(): Promise<PictureStep | undefined> {
    const news = await readNews(this.reader, this.plan.id, this.board);
    if (!news) return this.renew();
    const from = this.board.revision;
    if (news.to === from) return undefined;
    // The picture takes the very changes that the screens take, so both stay the same by construction.
    const board = applyChanges(this.board, news.changes, news.to);
    return { from, ...news, picture: new HallPicture(this.plan, board, this.reader, this.clock) };
  }

  /** Like `advance`, for a log that seems to have gone back: after a restore only reading anew helps. */
  async verify(): Promise<PictureStep | undefined> {
    const truth = (await this.reader.revisions()).get(this.plan.id) ?? this.board.revision;
    return truth < this.board.revision ? this.renew() : this.advance();
  }

  /** A step from the new revision to itself: whoever holds any other must join again. */
  private async renew(): Promise<PictureStep> {
    const picture = await HallPicture.open(this.plan, this.reader, this.clock);
    return { from: picture.board.revision, to: picture.board.revision, changes: [], picture };
  }
}
