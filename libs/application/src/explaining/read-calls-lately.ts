import { Injectable } from '@nestjs/common';
import { toMoment, type CallsLately } from '#contracts';
import { accept, callReasons, refuse, serviceOf, type Decision } from '#domain';
import { Clock, HallReader, LineReader, StoryReader } from '../ports/index.js';

const minutes = 10;

/** "Why are others called first?": by which rules the line of a ticket was called lately. Counts, no persons. */
@Injectable()
export class ReadCallsLately {
  constructor(
    private readonly lines: LineReader,
    private readonly halls: HallReader,
    private readonly stories: StoryReader,
    private readonly clock: Clock,
  ) {}

  /** Refuses `ticket.unknown`. */
  async run(code: string): Promise<Decision<CallsLately>> {
    const ticket = await this.lines.ticketByCode(code);
    const plan = ticket && (await this.halls.byId(ticket.hallId));
    if (!plan) return refuse('ticket.unknown');
    const now = this.clock.now();
    const service = serviceOf(plan, ticket);
    const found = await this.stories.callsSince(plan, service.code, now - minutes * 60_000);
    const counts = callReasons.map((reason) => [reason, found.get(reason) ?? 0] as const);
    return accept({
      ...{ minutes, headStarts: service.headStarts, asOf: toMoment(now) },
      calls: counts.reduce((sum, [, count]) => sum + count, 0),
      counts: Object.fromEntries(counts) as CallsLately['counts'],
    });
  }
}
