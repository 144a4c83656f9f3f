import { accept, refuse, type Decision } from '../shared/decision.js';
import type { Text } from '../shared/text.js';
import type { HeadStarts } from '../ticket/lane.js';
import type { OpeningHours } from './opening-hours.js';

/** A part of the hall with its own seats: a letter, a colour by letter, and the way to go from the kiosk. */
export interface Zone {
  readonly letter: string;
  readonly name: Text;
  readonly direction: Text;
}

/** Something that clerks choose from a list: a paper to bring, a result of a visit. */
export interface Named {
  readonly code: string;
  readonly name: Text;
}

/** What one queues for. Services of one family share a letter, and with it the row of numbers. */
export interface Service {
  readonly id: number;
  readonly code: string;
  readonly letter: string;
  readonly name: Text;
  readonly department: Text;
  readonly zone: string;
  /** Who goes there tells something about themselves: public screens show its numbers and never its name. */
  readonly sensitive: boolean;
  /** The highest number of a day; then no more are issued. */
  readonly numberLimit: number;
  readonly headStarts: HeadStarts;
  /** What to bring, at most nine: a clerk ticks them with the keys 1 to 9. */
  readonly papers: readonly Named[];
  /** How a visit may end, at most six. */
  readonly results: readonly Named[];
}

export const windowKinds = ['general', 'dedicated', 'group'] as const;
export type WindowKind = (typeof windowKinds)[number];

export const windowStates = ['closed', 'open', 'paused'] as const;
export type WindowState = (typeof windowStates)[number];

export const pauseReasons = ['break', 'meal', 'meeting', 'system', 'other'] as const;
export type PauseReason = (typeof pauseReasons)[number];

export const helpKinds = ['help', 'emergency'] as const;
export type HelpKind = (typeof helpKinds)[number];

/** A place where a clerk serves. `duties` are the services that it calls, the main one first. */
export interface ServiceWindow {
  readonly id: number;
  readonly number: number;
  readonly kind: WindowKind;
  readonly zone: string;
  readonly duties: readonly number[];
}

/** How a hall is set up: everything that an administrator changes and no ticket does. */
export interface HallPlan extends OpeningHours {
  readonly id: number;
  readonly code: string;
  readonly name: Text;
  /** Grows with every change of the plan, so that a kept copy knows when it is old. */
  readonly version: number;
  /** How long after the last call somebody may be marked as missed. */
  readonly missAfterMs: number;
  readonly zones: readonly Zone[];
  readonly services: readonly Service[];
  readonly windows: readonly ServiceWindow[];
}

/** The service that a ticket waits for. Throws when the plan lacks it: plans never lose a service that has tickets. */
export function serviceOf(plan: HallPlan, ticket: { readonly serviceId: number }): Service {
  const service = plan.services.find((candidate) => candidate.id === ticket.serviceId);
  if (!service) throw new Error(`hall ${plan.code} has no service ${ticket.serviceId}`);
  return service;
}

/** The codes of services by id, in the order of `ids`; for the log, which holds no ids. */
export function codesOf(plan: HallPlan, ids: readonly number[]): string[] {
  return ids.flatMap((id) => plan.services.find((service) => service.id === id)?.code ?? []);
}

/** The services that codes name, each once, in that order. */
export function dutiesOf(plan: HallPlan, codes: readonly string[]): Decision<number[]> {
  const unknown = codes.find((code) => !plan.services.some((service) => service.code === code));
  if (unknown !== undefined) return refuse('service.unknown', { service: unknown });
  const ids = codes.flatMap((code) => plan.services.find((service) => service.code === code)?.id ?? []);
  return accept([...new Set(ids)]);
}

/** The windows that may call a service, by number. */
export function windowsFor(plan: HallPlan, service: Service): ServiceWindow[] {
  return plan.windows.filter((serviceWindow) => serviceWindow.duties.includes(service.id));
}
