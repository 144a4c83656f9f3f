import type { HallPlan } from '../hall/plan.js';
import { refuse, type Decision } from '../shared/decision.js';
import type { Moment } from '../ticket/advance.js';
import type { HoldReason } from '../ticket/hold.js';
import { missAt, retractCall } from './call-rules.js';
import { advanceAt, type Desk, type Step } from './desk.js';
import { checkPapers, finishAt, holdAt, transferTo, transferToWindow } from './serve-rules.js';

/** What a clerk may order for the ticket at the window, named by its id. The kind is the action of the ticket's life. */
export type TicketOrder = { readonly ticket: string } & (
  | { readonly kind: 'recall' | 'retract' | 'start' | 'miss' }
  | { readonly kind: 'finish'; readonly result?: string | undefined }
  | { readonly kind: 'check'; readonly papers: readonly string[] }
  | { readonly kind: 'hold'; readonly reason: HoldReason; readonly minutes?: number | undefined }
  | TransferOrder
);

/** To a service, whose windows all may call then, or to one window. */
interface TransferOrder {
  readonly kind: 'transfer';
  readonly to: { readonly service: string } | { readonly window: number };
}

const minuteMs = 60_000;

/** What an order is decided on: how the hall is set up, and its windows by number as they are now. */
export interface Floor {
  readonly plan: HallPlan;
  readonly desks: ReadonlyMap<number, Desk>;
}

/** What the order does at the desk as it is now. */
export function obey(floor: Floor, desk: Desk, order: TicketOrder, moment: Moment): Decision<Step> {
  const { plan } = floor;
  const { ticket } = order;
  switch (order.kind) {
    case 'retract':
      return retractCall(desk, ticket, moment);
    case 'miss':
      return missAt(desk, ticket, plan.missAfterMs, moment);
    case 'recall':
    case 'start':
      return advanceAt(desk, ticket, order.kind, moment);
    case 'finish':
      return finishAt(plan, desk, { ticket, result: order.result }, moment);
    case 'check':
      return checkPapers(plan, desk, order, moment);
    case 'hold': {
      const until = order.minutes === undefined ? null : moment.at + order.minutes * minuteMs;
      return holdAt(desk, { ticket, reason: order.reason, until }, moment);
    }
    case 'transfer':
      return transfer(floor, desk, { ...order, ticket }, moment);
  }
}

function transfer(
  { plan, desks }: Floor,
  desk: Desk,
  { ticket, to }: TransferOrder & { readonly ticket: string },
  moment: Moment,
): Decision<Step> {
  if ('window' in to) {
    const target = desks.get(to.window);
    if (!target) return refuse('window.unknown', { window: to.window });
    return transferToWindow(plan, desk, { ticket, target }, moment);
  }
  const service = plan.services.find(({ code }) => code === to.service);
  return service ? transferTo(desk, ticket, service, moment) : refuse('service.unknown', to);
}
