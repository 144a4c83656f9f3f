import type { ServiceWindow } from '../hall/plan.js';
import type { Ticket } from '../ticket/ticket.js';
import { byRank, type Place } from './order.js';

/** The heads of the lines, each sorted by rank; `chooseNext` takes from them. */
export interface Heads<T extends Place = Ticket> {
  /** By service id: those whom any window with that duty may call. */
  readonly services: Map<number, T[]>;
  /** By window id: those who were sent to that window. */
  readonly windows: Map<number, T[]>;
}

/**
 * Who is called next at a window: the smallest rank among the services of its duties and those who were sent to it.
 * Takes the chosen one out of `heads`, so that windows which call at the same moment get different people.
 */
export function chooseNext<T extends Place>(
  { id, duties }: Pick<ServiceWindow, 'id' | 'duties'>,
  { services, windows }: Heads<T>,
): T | undefined {
  const lines = [windows.get(id), ...duties.map((serviceId) => services.get(serviceId))];
  const [next] = lines.flatMap((line) => line?.[0] ?? []).sort(byRank);
  lines.find((line) => line?.[0] === next)?.shift();
  return next;
}
