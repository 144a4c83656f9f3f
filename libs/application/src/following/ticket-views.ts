import { toMoment, type TicketStatus } from '#contracts';
import { serviceOf, windowsFor, type Desk, type HallPlan, type ServiceWindow, type Ticket } from '#domain';

/** In which line a ticket is, and where its holder sits and goes. */
export function placeOf(
  plan: HallPlan,
  ticket: Ticket,
): Pick<TicketStatus, 'hall' | 'service' | 'zone' | 'windows' | 'window'> {
  const service = serviceOf(plan, ticket);
  const zone = plan.zones.find((candidate) => candidate.letter === service.zone);
  if (!zone) throw new Error(`service ${service.code} is in no zone`);
  return {
    hall: { code: plan.code, name: plan.name },
    service: { code: service.code, name: service.name },
    zone,
    windows: mayCall(plan, ticket).map(({ number }) => number),
    window: isBound(ticket) ? null : (ownWindow(plan, ticket)?.number ?? null),
  };
}

/** Whether anybody is there to call it: without that, nobody is told to be next. */
export function windowsNow(
  plan: HallPlan,
  ticket: Ticket,
  desks: readonly Desk[],
): Pick<TicketStatus, 'openWindows' | 'backAt'> {
  const callers = new Set(mayCall(plan, ticket).map(({ id }) => id));
  const own = desks.filter(({ serviceWindow }) => callers.has(serviceWindow.id));
  const openWindows = own.filter(({ state }) => state === 'open').length;
  const backs = own.flatMap(({ state, pause }) => (state === 'paused' && pause ? [pause.until] : []));
  const backAt = openWindows === 0 && backs.length > 0 ? Math.min(...backs) : null;
  return { openWindows, backAt: toMoment(backAt) };
}

export function papersOf(plan: HallPlan, ticket: Ticket): TicketStatus['papers'] {
  const seen = ticket.papers;
  return serviceOf(plan, ticket).papers.map((paper) => ({
    ...paper,
    seen: seen && seen.includes(paper.code),
  }));
}

function mayCall(plan: HallPlan, ticket: Ticket): readonly ServiceWindow[] {
  const own = ownWindow(plan, ticket);
  if (own && isBound(ticket)) return [own];
  const windows = windowsFor(plan, serviceOf(plan, ticket));
  return ticket.lane === 'group' ? windows.filter(({ kind }) => kind === 'group') : windows;
}

function ownWindow({ windows }: HallPlan, { serviceWindowId }: Ticket): ServiceWindow | undefined {
  return windows.find(({ id }) => id === serviceWindowId);
}

/** A waiting ticket that names a window may be called there only. */
function isBound({ state, serviceWindowId }: Ticket): boolean {
  return state === 'waiting' && serviceWindowId !== null;
}
