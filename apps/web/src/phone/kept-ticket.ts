import type { TicketStatus } from '#contracts';
import type { Remembered } from '../shared/live-ticket.js';
import { keep, kept } from '../shared/kept.js';

interface KeptTicket {
  readonly shape: number;
  readonly ticket: TicketStatus;
  /** By this phone's own clock, in ms: how old it is does not hang on whether two clocks agree. */
  readonly savedAt: number;
}

const place = (code: string) => `paihao.ticket.${code}`;

/** Grows with the shape of a ticket, so that a page never reads what an older one kept. */
const shape = 1;

/** The ticket as this phone saw it last, for when there is no connection. Holds nothing that the paper does not. */
export function rememberedTicket(code: string): Remembered | undefined {
  const found = kept<KeptTicket>(place(code));
  if (found?.shape !== shape || found.ticket.code !== code) return undefined;
  return { ticket: found.ticket, provenAt: performance.now() - Math.max(0, Date.now() - found.savedAt) };
}

export function rememberTicket(ticket: TicketStatus, provenAt: number): void {
  const found: KeptTicket = { shape, ticket, savedAt: Date.now() - (performance.now() - provenAt) };
  keep(place(ticket.code), found);
}
