import type { Text } from '../shared/text.js';
import type { HeadStarts } from '../ticket/lane.js';
import type { OpeningHours } from './opening-hours.js';

/** A part of the hall with its own seats: a letter, a colour by letter, and the way to go from the kiosk. */
export interface Zone {
  readonly letter: string;
  readonly name: Text;
  readonly direction: Text;
}

/** What one queues for. Services of one family share a letter, and with it the row of numbers. */
export interface Service {
  readonly id: number;
  readonly code: string;
  readonly letter: string;
  readonly name: Text;
  readonly department: Text;
  readonly zone: string;
  /** The highest number of a day; then no more are issued. */
  readonly numberLimit: number;
  readonly headStarts: HeadStarts;
}

export const windowKinds = ['general', 'dedicated', 'group'] as const;
export type WindowKind = (typeof windowKinds)[number];

export const windowStates = ['closed', 'open', 'paused'] as const;
export type WindowState = (typeof windowStates)[number];

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

/** The windows that may call a service, by number. */
export function windowsFor(plan: HallPlan, service: Service): ServiceWindow[] {
  return plan.windows.filter((serviceWindow) => serviceWindow.duties.includes(service.id));
}
