import type { CheckedIn } from '#contracts';
import type { CheckingIn, Choosing, Confirming, Journey, StepEvent } from './journey-steps.js';

type Of<T extends StepEvent['type']> = StepEvent & { readonly type: T };

/** The step at which a code is typed. */
export function checkIn(from: Choosing, typed: string, key: string): CheckingIn {
  return { at: 'check-in', typed, key, sending: false, uncertain: false, problem: null, from };
}

/** The scanner works on every screen; not while something is on its way, and not over somebody's result. */
export function scanned(step: Journey['step'], event: Of<'scanned'>, home: Choosing): Journey['step'] {
  if (step.at === 'result' || step.at === 'group') return step;
  if ('sending' in step && step.sending) return step;
  return checkIn('from' in step ? step.from : home, event.code, event.key);
}

export function checkingIn(step: CheckingIn, event: StepEvent): Journey['step'] {
  switch (event.type) {
    case 'codeTyped':
      // Another code is another wish; one that may be granted already must stay as it is.
      return step.sending || step.uncertain
        ? step
        : { ...step, typed: event.typed, key: event.key, problem: null };
    case 'sent':
      return { ...step, sending: true, problem: null };
    case 'refused':
      return event.key === step.key ? refused(step, event) : step;
    case 'checkedIn':
      return event.key === step.key ? arrived(event.answer) : step;
    case 'back':
      return step.sending ? step : step.from;
    default:
      return step;
  }
}

function arrived(answer: CheckedIn): Journey['step'] {
  if (answer.kind === 'individual') return { at: 'result', ticket: answer.ticket, held: false };
  return { at: 'group', batches: answer.batches, expected: answer.expected, held: false };
}

/** The same step again, with what happened; the same key only where nobody knows what came of it. */
export function refused<S extends Confirming | CheckingIn>(step: S, event: Of<'refused'>): S {
  const { problem, uncertain, nextKey } = event;
  return { ...step, sending: false, uncertain, problem, key: uncertain ? step.key : nextKey };
}
