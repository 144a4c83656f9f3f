import {
  holdReasons,
  pauseReasons,
  type ServiceHere,
  type TicketAtWindow,
  type TransferTargets,
  type WindowDesk,
} from '#contracts';
import { minutesSince } from '../../shared/clock.js';
import type { Text } from '../../shared/text.js';
import type { Command, OutOfTurn } from '../orders/command.js';
import { byLastUse } from '../orders/results-used.js';
import { say, sayMinutes, sayWith } from '../say.js';
import { targetsFor, type Target } from './targets.js';
import { holdMinutes, pauseMinutes } from './times.js';

/** A line of a panel: what it says and what it orders. */
export interface Choice {
  readonly id: string;
  readonly name: Text;
  /** In front: the key that takes it, or the letter of the service. */
  readonly mark: string;
  /** What one should know before taking it. */
  readonly facts: readonly { readonly text: Text; readonly warns?: boolean }[];
  /** Without one, everything stays as it is. */
  readonly command: Command | null;
}

const nth = (index: number) => String(index + 1);

/** They wait for whatever comes, or come back by themselves. */
export function holdChoices(time: number): readonly Choice[] {
  const minutes = holdMinutes(time);
  return holdReasons.map((reason, index) => ({
    ...{ id: reason, name: say(reason), mark: nth(index) },
    facts: [{ text: minutes === null ? say('untilItComes') : say('backAfter', { count: minutes }) }],
    command: { kind: 'hold', reason, minutes },
  }));
}

export function pauseChoices(time: number): readonly Choice[] {
  return pauseReasons.map((reason, index) => {
    const minutes = pauseMinutes(reason, time);
    const name = say(`${reason}Pause`);
    return {
      ...{ id: reason, name, mark: nth(index) },
      facts: [{ text: say('backAfter', { count: minutes }) }],
      command: { kind: 'pause', reason, minutes },
    };
  });
}

export function resumeChoices(held: readonly TicketAtWindow[], serverNow: number): readonly Choice[] {
  return held.map(({ id, label, holdReason, heldSince }, index) => ({
    ...{ id, name: { zh: label, en: label }, mark: nth(index) },
    facts: [
      ...(holdReason ? [{ text: say(holdReason) }] : []),
      ...(heldSince ? [{ text: sayMinutes(minutesSince(heldSince, serverNow)) }] : []),
    ],
    command: { kind: 'resume', ticket: id },
  }));
}

/** The result that was used last comes first. */
export function resultChoices({ code, results }: ServiceHere): readonly Choice[] {
  return byLastUse(code, results).map((result, index) => ({
    ...{ id: result.code, name: result.name, mark: nth(index), facts: [] },
    command: { kind: 'finish', result },
  }));
}

/** For which of its duties the window serves somebody without a number. */
export function walkUpChoices({ services, names, ticket }: WindowDesk): readonly Choice[] {
  return services.map((code, index) => {
    const name = names[index] ?? { zh: code, en: code };
    return {
      ...{ id: code, name, mark: nth(index), facts: [] },
      command: { kind: 'walkUp', service: { code, name }, finishFirst: ticket !== null },
    };
  });
}

/** One question with two names: stay, or go on to somebody else. The clock of who is here runs on meanwhile. */
export function switchChoices(label: string, wish: OutOfTurn): readonly Choice[] {
  const other =
    wish.kind === 'callNumber'
      ? say('finishAndCallNumber', { label, number: wish.number })
      : say('finishAndWalkUp', { label });
  return [
    { id: 'stay', name: say('stayWith', { label }), mark: '1', facts: [], command: null },
    { id: 'go', name: other, mark: '2', facts: [], command: { ...wish, finishFirst: true } },
  ];
}

/** A closed window opens again by one press; whoever leaves it gives it to somebody else. */
export function closeChoices({ state }: WindowDesk): readonly Choice[] {
  const close: Choice = {
    ...{ id: 'close', name: say('closeForNow'), mark: '1', facts: [] },
    command: { kind: 'close' },
  };
  const leave: Choice = { id: 'leave', name: say('leave'), mark: '2', facts: [], command: { kind: 'leave' } };
  return state === 'closed' ? [{ ...leave, mark: '1' }] : [close, leave];
}

export function transferChoices(targets: TransferTargets, typed: string): readonly Choice[] {
  return targetsFor(targets, typed).map((target) =>
    target.kind === 'service' ? toService(target) : toWindow(target),
  );
}

function toService(target: Extract<Target, { kind: 'service' }>): Choice {
  const { code, name, letter, ahead, openWindows } = target;
  return {
    ...{ id: code, name, mark: letter },
    facts: [
      { text: say('ahead', { count: ahead }) },
      openWindows > 0
        ? { text: say('windowsOpen', { count: openWindows }) }
        : { text: say('noWindowOpen'), warns: true },
    ],
    command: { kind: 'transfer', to: { service: code }, name },
  };
}

function toWindow({ number, state, names, ahead }: Extract<Target, { kind: 'window' }>): Choice {
  const name = say('windowNumber', { window: number });
  const duties = { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
  return {
    ...{ id: `window-${number}`, name: sayWith('windowFor', {}, { window: name, duties }) },
    mark: String(number),
    facts: [
      { text: say('ahead', { count: ahead }) },
      { text: say(state), ...(state !== 'open' && { warns: true }) },
    ],
    command: { kind: 'transfer', to: { window: number }, name },
  };
}
