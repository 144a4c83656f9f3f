import type { TicketAtWindow, WindowNow } from '#contracts';
import { hallApi, type Place } from '../../shared/hall-api.js';
import { newPressKey } from '../../shared/press-key.js';
import { asProblem } from '../../shared/problem.js';

/** Gives the orders of one console. Throws an `ApiProblem`. */
export interface Sender {
  readonly ticket: (action: string, body: object) => Promise<TicketAtWindow>;
  readonly window: (action: string, body?: object) => Promise<WindowNow>;
}

/**
 * What concerns nobody but the person who stands here comes true later as well, when the line is back. A call that
 * comes minutes late would surprise the whole hall, and so is never kept.
 */
const kept: readonly string[] = ['start', 'finish', 'papers', 'hold', 'transfer'];
const keptForMs = 15 * 60_000;
const againAfterMs = 2_000;

/** `waits` hears that an order is kept until the line is back. */
export function senderFor(place: Place, waits: () => void): Sender {
  const send = <T>(action: string, ask: (key: string) => Promise<T>) => {
    const key = newPressKey();
    return kept.includes(action) ? patiently(() => ask(key), waits) : ask(key);
  };
  return {
    ticket: (action, body) => send(action, (key) => hallApi.orderTicket(place, { action, body }, key)),
    window: (action, body = {}) => send(action, (key) => hallApi.orderWindow(place, { action, body }, key)),
  };
}

/** Asks again, with the same key, until somebody answers. */
async function patiently<T>(ask: () => Promise<T>, waits: () => void): Promise<T> {
  const end = Date.now() + keptForMs;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!asProblem(error).uncertain || Date.now() > end) throw error;
      waits();
      await new Promise((resume) => setTimeout(resume, againAfterMs));
    }
  }
}
