import type { ServiceWindow, WindowKind } from '../hall/plan.js';
import type { Ticket } from '../ticket/ticket.js';
import { byRank, type Place } from './order.js';

/** The heads of the lines, each sorted by rank; `chooseNext` takes from them. */
export interface Heads<T extends Place = Ticket> {
  /** By service id: those whom any window with that duty may call. */
  readonly services: Map<number, T[]>;
  /** By service id: batches of groups, whom only a group window calls. */
  readonly groups?: Map<number, T[]>;
  /** By window id: those who were sent to that window. */
  readonly windows: Map<number, T[]>;
}

/** What of a window decides whom it calls. */
export type Caller = Pick<ServiceWindow, 'id' | 'duties'> & { readonly kind?: WindowKind };

/**
 * Who is called next at a window: the smallest rank among the services of its duties and those who were sent to it. A
 * group window calls groups as long as any waits, and the others of its duties when none does; no other calls groups.
 * Takes the chosen one out of `heads`, so that windows which call at the same moment get different people.
 */
export function chooseNext<T extends Place>(
  { id, duties, kind }: Caller,
  { services, groups, windows }: Heads<T>,
): T | undefined {
  const ofGroups = kind === 'group' ? duties.map((serviceId) => groups?.get(serviceId)) : [];
  const hasGroup = ofGroups.some((line) => line?.length);
  const own = hasGroup ? ofGroups : duties.map((serviceId) => services.get(serviceId));
  const lines = [windows.get(id), ...own];
  const [next] = lines.flatMap((line) => line?.[0] ?? []).sort(byRank);
  lines.find((line) => line?.[0] === next)?.shift();
  return next;
}
