import type { ServiceWindow } from '../hall/plan.js';
import type { Ticket } from '../ticket/ticket.js';
import { byRank } from './order.js';

/** The heads of the lines by service id, each sorted by rank; `chooseNext` takes from them. */
export type Heads = Map<number, Ticket[]>;

/**
 * Who is called next at a window: the smallest rank among the services of its duties. Takes the chosen one out of
 * `heads`, so that windows which call at the same moment get different people.
 */
export function chooseNext(serviceWindow: Pick<ServiceWindow, 'duties'>, heads: Heads): Ticket | undefined {
  const firsts = serviceWindow.duties.flatMap((serviceId) => heads.get(serviceId)?.[0] ?? []);
  const [next] = firsts.sort(byRank);
  if (next) heads.get(next.serviceId)?.shift();
  return next;
}
