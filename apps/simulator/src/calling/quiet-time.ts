import type { WindowDesk } from '#contracts';

/** A person who tried the demo and went away leaves a window behind; after so long its clerk comes back. */
const quietMs = 30 * 60_000;

/** Watches a window that somebody else works at, to learn when nobody does any more. */
export class QuietTime {
  private seen = '';
  private since = 0;

  /** True when nothing has moved at the window for long, and nobody stands there. */
  isOver({ state, ticket }: Pick<WindowDesk, 'state' | 'ticket'>, now: number): boolean {
    const present = `${state} ${ticket?.id} ${ticket?.state} ${ticket?.calls}`;
    if (present !== this.seen) this.since = now;
    this.seen = present;
    return ticket === null && now - this.since >= quietMs;
  }
}
