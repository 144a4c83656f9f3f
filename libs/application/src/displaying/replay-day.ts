import { Injectable } from '@nestjs/common';
import type { Recording, RecordingQuestion } from '#contracts';
import { accept, emptyBoard, instantOf, refuse, type Board, type Decision, type HallPlan } from '#domain';
import { BoardReader, HallReader, RecordingReader } from '../ports/index.js';
import { Recorder } from './recorder.js';
import { markOf, readMark } from './trail.js';
import { toSnapshot } from './views.js';

const eventsAtOnce = 500;

/** Shows a day again: the frames that screens were sent, made by the same rules from the same log. */
@Injectable()
export class ReplayDay {
  constructor(
    private readonly halls: HallReader,
    private readonly boards: BoardReader,
    private readonly recordings: RecordingReader,
  ) {}

  /** Refuses `hall.unknown`. A day on which nothing happened is an empty board that stays empty. */
  async run(hallCode: string, question: RecordingQuestion): Promise<Decision<Recording>> {
    const plan = await this.halls.byCode(hallCode);
    if (!plan) return refuse('hall.unknown', { hall: hallCode });
    const begin = instantOf(question.day, question.from ?? plan.hours.from, plan);
    const span = await this.recordings.span(plan.id, question.day);
    if (!span) {
      const snapshot = toSnapshot({ plan, board: emptyBoard(0, question.day), mark: markOf(0, 0) }, begin);
      return accept({ snapshot, frames: [], complete: true });
    }
    const { after } = question;
    const board = await this.boardBefore(plan, question.day, span.first);
    const mark = await readMark(this.boards, plan.id, board.revision);
    const start = after === undefined ? { at: begin } : { revision: after };
    const recorder = new Recorder(plan.code, board, mark, start);
    await this.play(plan, recorder, span.last);
    return accept(recorder.recording(span.last, begin));
  }

  private async boardBefore(plan: HallPlan, day: string, first: number): Promise<Board> {
    const turns = await this.recordings.turnsBefore(plan, first, day);
    const shown = turns.map(({ window, state, until }) => [window, { state, ...(until && { until }) }]);
    return { ...emptyBoard(first - 1, day), windows: Object.fromEntries(shown) as Board['windows'] };
  }

  private async play(plan: HallPlan, recorder: Recorder, last: number): Promise<void> {
    while (recorder.revision < last && !recorder.isFull) {
      const events = await this.boards.eventsAfter(plan.id, recorder.revision, eventsAtOnce);
      if (events.length === 0) return;
      events.filter(({ revision }) => revision <= last).forEach((event) => recorder.take(event));
    }
  }
}
