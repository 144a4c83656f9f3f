import type { TicketAtWindow } from '#contracts';
import type { Visit } from '../issuing/visitors.js';
import type { Random } from '../random.js';

type Action = 'recall' | 'start' | 'finish' | 'miss';

/** What the clerk presses next, after so many minutes. */
export type Move =
  | { readonly after: number; readonly press: 'open' | 'call-next' }
  | { readonly after: number; readonly press: Action; readonly ticket: string };

type State =
  | { readonly is: 'arriving' }
  | { readonly is: 'free'; readonly after: number }
  | { readonly is: 'expecting' | 'serving'; readonly ticket: TicketAtWindow; readonly visit: Visit }
  | { readonly is: 'aside' };

/** Somebody who does not come is called again so often, and then missed. */
const recalls = 2;
const minutesUntilRecall = 0.7;

/** What a hall answers every day: nobody waits, or a person must be given more time to come. */
export const everydayRefusals: readonly string[] = ['queue.empty', 'call.too-early-to-miss'];

/** Somebody else works at this window, or nobody may: the clerk leaves it alone. */
const signsOfOthers = [
  'window.taken',
  'window.not-yours',
  'window.closed',
  'window.busy',
  'window.other-ticket',
  'ticket.wrong-state',
  'window.unknown',
  'hall.unknown',
];

/**
 * What one clerk at one window does: calls, waits for the person, serves, finishes. Knows answers and chance only,
 * neither clocks nor wires. `visitOf` tells how the holder of a ticket behaves.
 */
export class Clerk {
  private state: State = { is: 'arriving' };

  constructor(
    private readonly random: Random,
    private readonly visitOf: (ticket: TicketAtWindow) => Visit,
  ) {}

  get isAside(): boolean {
    return this.state.is === 'aside';
  }

  /** Takes over a ticket that is at the window already: an earlier simulation stopped while it was served. */
  takeOver(ticket: TicketAtWindow): void {
    this.meet(ticket);
  }

  /** Undefined when the clerk has stepped aside. */
  next(): Move | undefined {
    const { state } = this;
    switch (state.is) {
      case 'arriving':
        return { after: this.random.between(0, 1), press: 'open' };
      case 'free':
        return { after: state.after, press: 'call-next' };
      case 'expecting':
        return expect(state.ticket, state.visit);
      case 'serving':
        return { after: state.visit.stay, press: 'finish', ticket: state.ticket.id };
      case 'aside':
        return undefined;
    }
  }

  opened(): void {
    this.state = { is: 'free', after: this.random.between(0.05, 0.3) };
  }

  /** A press on a ticket was accepted; the ticket is now as given. */
  accepted(ticket: TicketAtWindow): void {
    if (ticket.state === 'called' || ticket.state === 'serving') this.meet(ticket);
    else this.state = { is: 'free', after: this.random.between(0.1, 0.4) };
  }

  refused(code: string): void {
    // Calls have to be given time: the clerk tries again, as long as it takes.
    if (code === 'call.too-early-to-miss') return;
    if (signsOfOthers.includes(code)) this.state = { is: 'aside' };
    // Nobody waits, or the ticket ended without this clerk (the day was closed): look again a little later.
    else this.state = { is: 'free', after: this.random.between(0.5, 0.9) };
  }

  private meet(ticket: TicketAtWindow): void {
    const visit = this.visitOf(ticket);
    this.state = { is: ticket.state === 'serving' ? 'serving' : 'expecting', ticket, visit };
  }
}

function expect(ticket: TicketAtWindow, visit: Visit): Move {
  if (visit.comes) return { after: visit.walk, press: 'start', ticket: ticket.id };
  const press = ticket.calls > recalls ? 'miss' : 'recall';
  return { after: minutesUntilRecall, press, ticket: ticket.id };
}
