import type { IssuedTicket, IssueTicketBody } from '#contracts';
import type { Text } from '../shared/text.js';

type KioskLane = IssueTicketBody['lane'];

interface Choosing {
  readonly at: 'choose';
  readonly family: string | null;
  readonly page: number;
}

interface Confirming {
  readonly at: 'confirm';
  readonly service: string;
  readonly lane: KioskLane;
  /** One press, one key; a press whose outcome is unknown keeps its key. */
  readonly key: string;
  readonly sending: boolean;
  readonly uncertain: boolean;
  readonly problem: Text | null;
  readonly from: Choosing;
}

interface Done {
  readonly at: 'result';
  readonly ticket: IssuedTicket;
  /** Somebody touched the page: it stays. */
  readonly held: boolean;
}

/** One person's way through the kiosk, from the first touch to the number. */
export interface Journey {
  readonly step: Choosing | Confirming | Done;
  /** 长辈模式: large letters, fewer tiles, slower time-outs. */
  readonly large: boolean;
  readonly help: boolean;
}

export type JourneyEvent =
  | { readonly type: 'familyChosen'; readonly family: string }
  | { readonly type: 'pageTurned'; readonly page: number }
  | { readonly type: 'serviceChosen'; readonly service: string; readonly key: string }
  | { readonly type: 'laneChosen'; readonly lane: KioskLane; readonly key: string }
  | { readonly type: 'sent' }
  | {
      readonly type: 'refused';
      readonly key: string;
      readonly nextKey: string;
      readonly problem: Text;
      readonly uncertain: boolean;
    }
  | { readonly type: 'issued'; readonly key: string; readonly ticket: IssuedTicket }
  | { readonly type: 'held' }
  | { readonly type: 'back' }
  | { readonly type: 'largeTurned' }
  | { readonly type: 'helpTurned' }
  | { readonly type: 'ended' };

const home: Choosing = { at: 'choose', family: null, page: 0 };

export const startOfJourney: Journey = { step: home, large: false, help: false };

/** Nothing to time out: nobody has touched anything yet. */
export function isUntouched({ step, large, help }: Journey): boolean {
  return step.at === 'choose' && step.family === null && step.page === 0 && !large && !help;
}

/** What happens next. What does not fit the step (a late answer, a second tap) changes nothing. */
export function advance(journey: Journey, event: JourneyEvent): Journey {
  switch (event.type) {
    case 'ended':
      return startOfJourney;
    case 'largeTurned':
      // Another number of tiles fits a page: page three may not exist any more.
      return { ...journey, large: !journey.large, step: firstPage(journey.step) };
    case 'helpTurned':
      return { ...journey, help: !journey.help };
    default:
      return { ...journey, step: nextStep(journey.step, event) };
  }
}

type StepEvent = Exclude<JourneyEvent, { type: 'ended' | 'largeTurned' | 'helpTurned' }>;

function nextStep(step: Journey['step'], event: StepEvent): Journey['step'] {
  if (step.at === 'choose') return choosing(step, event);
  if (step.at === 'confirm') return confirming(step, event);
  return event.type === 'held' ? { ...step, held: true } : step;
}

function choosing(step: Choosing, event: StepEvent): Journey['step'] {
  switch (event.type) {
    case 'familyChosen':
      return { at: 'choose', family: event.family, page: 0 };
    case 'pageTurned':
      return { ...step, page: event.page };
    case 'serviceChosen':
      return confirm(step, event.service, event.key);
    case 'back':
      return home;
    default:
      return step;
  }
}

function confirm(from: Choosing, service: string, key: string): Confirming {
  return {
    at: 'confirm',
    service,
    lane: 'ordinary',
    key,
    sending: false,
    uncertain: false,
    problem: null,
    from,
  };
}

function confirming(step: Confirming, event: StepEvent): Journey['step'] {
  switch (event.type) {
    case 'laneChosen':
      // Another lane is another wish and needs another key; but a wish that may already be granted must stay as it is.
      return step.sending || step.uncertain
        ? step
        : { ...step, lane: event.lane, key: event.key, problem: null };
    case 'sent':
      return { ...step, sending: true, problem: null };
    case 'refused':
      return event.key === step.key ? refused(step, event) : step;
    case 'issued':
      return event.key === step.key ? { at: 'result', ticket: event.ticket, held: false } : step;
    case 'back':
      return step.sending ? step : step.from;
    default:
      return step;
  }
}

function refused(step: Confirming, event: StepEvent & { type: 'refused' }): Confirming {
  const { problem, uncertain, nextKey } = event;
  return { ...step, sending: false, uncertain, problem, key: uncertain ? step.key : nextKey };
}

function firstPage(step: Journey['step']): Journey['step'] {
  return step.at === 'choose' ? { ...step, page: 0 } : step;
}
