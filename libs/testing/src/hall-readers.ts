import { ReadDesks, ReadServiceHere, ReadTargets } from '#application/calling';
import { ExplainOrder } from '#application/explaining';
import { ReadTicket, TicketStatuses, WaitForesight } from '#application/following';
import type { Clock } from '#application/ports';
import { ReadAttention } from '#application/supervising';
import {
  PlanReader,
  SqlBoardReader,
  SqlDeskReader,
  SqlHistoryReader,
  SqlLineReader,
  SqlStoryReader,
} from '#persistence';
import type { TestDatabase } from './test-database.js';

/** What people look at in a hall on a test's database. */
export function readersOn({ source }: TestDatabase, clock: Clock) {
  const plans = new PlanReader(source);
  const [desks, lines] = [new SqlDeskReader(source), new SqlLineReader(source)];
  const history = new SqlHistoryReader(source, clock);
  const serviceHere = new ReadServiceHere(history);
  const foresight = new WaitForesight(lines, desks, history, clock);
  return {
    desks: new ReadDesks(plans, desks, new SqlBoardReader(source), serviceHere, clock),
    targets: new ReadTargets(plans, desks, lines, clock),
    attention: new ReadAttention(plans, desks, lines, clock),
    ticket: new ReadTicket(lines, new TicketStatuses(lines, plans, desks, foresight, clock)),
    why: new ExplainOrder(plans, new SqlStoryReader(source), clock),
  };
}
