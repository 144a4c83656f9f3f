import type { HallPlan, Named, Service, ServiceWindow } from '../hall/plan.js';
import { serviceOf } from '../hall/plan.js';
import { accept, refuse, type Decision } from '../shared/decision.js';
import type { Instant } from '../shared/text.js';
import type { Moment } from '../ticket/advance.js';
import type { HoldReason } from '../ticket/hold.js';
import { rankTime } from '../ticket/lane.js';
import { advanceAt, withChanges, type Desk, type Step } from './desk.js';

/** Finishes the visit, with one of the results that its service knows, or with none. */
export function finishAt(
  plan: HallPlan,
  desk: Desk,
  { ticket, result }: { readonly ticket: string; readonly result: string | undefined },
  moment: Moment,
): Decision<Step> {
  const step = advanceAt(desk, ticket, 'finish', moment);
  if (!step.accepted || !result) return step;
  const service = serviceOf(plan, step.value.before);
  if (!hasCode(service.results, result)) return refuse('result.unknown', { service: service.code, result });
  return withChanges(step, { result });
}

/** Notes which of the service's papers the clerk has seen. */
export function checkPapers(
  plan: HallPlan,
  desk: Desk,
  { ticket, papers }: { readonly ticket: string; readonly papers: readonly string[] },
  moment: Moment,
): Decision<Step> {
  const step = advanceAt(desk, ticket, 'check', moment);
  if (!step.accepted) return step;
  const service = serviceOf(plan, step.value.before);
  const paper = papers.find((code) => !hasCode(service.papers, code));
  if (paper !== undefined) return refuse('paper.unknown', { service: service.code, paper });
  return withChanges(step, { papers });
}

function hasCode(list: readonly Named[], code: string): boolean {
  return list.some((named) => named.code === code);
}

interface HoldWish {
  readonly ticket: string;
  readonly reason: HoldReason;
  /** When the person comes back into the line by itself; without it, when a clerk or the holder says so. */
  readonly until: Instant | null;
}

/** Puts the person at the window aside until what is missing has come. */
export function holdAt(desk: Desk, { ticket, reason, until }: HoldWish, moment: Moment): Decision<Step> {
  return withChanges(advanceAt(desk, ticket, 'hold', moment), { holdReason: reason, holdUntil: until });
}

/** Sends the person at the window on to another service: same label, same arrival, that service's head start. */
export function transferTo(desk: Desk, ticketId: string, service: Service, moment: Moment): Decision<Step> {
  if (desk.ticket?.id === ticketId && desk.ticket.serviceId === service.id) {
    return refuse('ticket.same-service', { label: desk.ticket.label, service: service.code });
  }
  const step = advanceAt(desk, ticketId, 'transfer', moment);
  return step.accepted ? withChanges(step, inLineOf(service, step.value)) : step;
}

/**
 * Sends the person on to one window, which alone may then call, so it must be at work. The service stays where that
 * window has it among its duties; else it becomes that window's main one.
 */
export function transferToWindow(
  plan: HallPlan,
  desk: Desk,
  { ticket, target }: { readonly ticket: string; readonly target: Desk },
  moment: Moment,
): Decision<Step> {
  const { id, number } = target.serviceWindow;
  if (id === desk.serviceWindow.id) return refuse('ticket.same-window', { window: number });
  if (target.state === 'closed') return refuse('window.closed', { window: number });
  const step = advanceAt(desk, ticket, 'transfer', moment);
  if (!step.accepted) return step;
  const service = serviceAt(plan, target.serviceWindow, step.value.before.serviceId);
  if (!service.accepted) return service;
  return withChanges(step, { ...inLineOf(service.value, step.value), serviceWindowId: id });
}

function serviceAt(plan: HallPlan, { duties, number }: ServiceWindow, present: number): Decision<Service> {
  const id = duties.includes(present) ? present : duties[0];
  const service = plan.services.find((candidate) => candidate.id === id);
  return service ? accept(service) : refuse('window.without-duties', { window: number });
}

function inLineOf(service: Service, { before }: Step) {
  return { serviceId: service.id, rankAt: rankTime(before.issuedAt, before.lane, service.headStarts) };
}
