import type { IssuedTicket, TicketAtWindow } from '#contracts';
import type { DemoHall } from '#demo';
import type { Visit } from '../issuing/visitors.js';
import type { Tally } from './tally.js';

interface Page {
  readonly ticketOf: Map<string, string>;
  readonly windowOf: Map<string, number>;
  readonly visitOf: Map<string, Visit>;
}

/** Yesterday's tickets may still be called for a moment around the cut-over. */
const pagesKept = 2;

/**
 * Writes down what every answer said, and notices when two answers cannot both be true. A page a business day; older
 * ones are thrown away, so the simulation may run for weeks.
 */
export class Ledger {
  private readonly pages = new Map<string, Page>();
  private readonly dates: Intl.DateTimeFormat;

  constructor(
    private readonly hall: Pick<DemoHall, 'timeZone' | 'cutOverMinutes'>,
    private readonly tally: Tally,
  ) {
    this.dates = new Intl.DateTimeFormat('en-CA', { timeZone: hall.timeZone });
  }

  issued(ticket: IssuedTicket, visit: Visit): void {
    const page = this.pageOf(ticket);
    this.claim(page.ticketOf, ticket.label, ticket.id);
    page.visitOf.set(ticket.id, visit);
  }

  called(window: number, ticket: TicketAtWindow): void {
    this.claim(this.pageOf(ticket).windowOf, ticket.id, window);
  }

  /** What the plan says about the holder; undefined for somebody who came by themselves. */
  visitOf(ticket: TicketAtWindow): Visit | undefined {
    return this.pageOf(ticket).visitOf.get(ticket.id);
  }

  private claim<V>(owners: Map<string, V>, thing: string, owner: V): void {
    const known = owners.get(thing);
    if (known !== undefined && known !== owner) this.tally.doubles += 1;
    owners.set(thing, owner);
  }

  private pageOf(ticket: { readonly issuedAt: string }): Page {
    const day = this.dates.format(Date.parse(ticket.issuedAt) - this.hall.cutOverMinutes * 60_000);
    const known = this.pages.get(day);
    if (known) return known;
    const page: Page = { ticketOf: new Map(), windowOf: new Map(), visitOf: new Map() };
    this.pages.set(day, page);
    [...this.pages.keys()].slice(0, -pagesKept).forEach((old) => this.pages.delete(old));
    return page;
  }
}
