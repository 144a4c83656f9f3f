import { checkIn, checkingIn, refused, scanned } from './check-in-steps.js';
import type { Choosing, Confirming, Journey, JourneyEvent, StepEvent } from './journey-steps.js';

export type { Journey, JourneyEvent } from './journey-steps.js';

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

function nextStep(step: Journey['step'], event: StepEvent): Journey['step'] {
  if (event.type === 'scanned') return scanned(step, event, home);
  if (step.at === 'choose') return choosing(step, event);
  if (step.at === 'confirm') return confirming(step, event);
  if (step.at === 'check-in') return checkingIn(step, event);
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
    case 'codeAsked':
      return checkIn(step, '', event.key);
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

function firstPage(step: Journey['step']): Journey['step'] {
  return step.at === 'choose' ? { ...step, page: 0 } : step;
}
