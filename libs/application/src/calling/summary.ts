import { toMoment, type WindowSummary } from '#contracts';
import { codesOf, type Desk, type HallPlan } from '#domain';

/** A window as everybody on the staff may see it. */
export function summaryOf(plan: HallPlan, desk: Desk): WindowSummary {
  const { serviceWindow, state, pause, help, sitting, ticket } = desk;
  const { number, kind, zone, duties } = serviceWindow;
  return {
    ...{ number, kind, zone, state },
    services: codesOf(plan, duties),
    label: ticket?.label ?? null,
    pause: pause && { reason: pause.reason, until: toMoment(pause.until) },
    help: help && { kind: help.kind, at: toMoment(help.at) },
    taken: sitting && toMoment(sitting.since),
  };
}
