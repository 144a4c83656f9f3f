import type { ServiceWindow } from '../hall/plan.js';
import type { Ticket } from '../ticket/ticket.js';
import { byRank } from './order.js';

/** The heads of the lines, each sorted by rank; `chooseNext` takes from them. */
export interface Heads {
  /** By service id: those whom any window with that duty may call. */
  readonly services: Map<number, Ticket[]>;
  /** By window id: those who were sent to that window. */
  readonly windows: Map<number, Ticket[]>;
}

/**
 * Who is called next at a window: the smallest rank among the services of its duties and those who were sent to it.
 * Takes the chosen one out of `heads`, so that windows which call at the same moment get different people.
 */
export function chooseNext(
  { id, duties }: Pick<ServiceWindow, 'id' | 'duties'>,
  { services, windows }: Heads,
): Ticket | undefined {
  const lines = [windows.get(id), ...duties.map((serviceId) => services.get(serviceId))];
  const [next] = lines.flatMap((line) => line?.[0] ?? []).sort(byRank);
  lines.find((line) => line?.[0] === next)?.shift();
  return next;
}
