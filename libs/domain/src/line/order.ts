import type { Ticket } from '../ticket/ticket.js';

/** What decides who is before whom. */
export type Place = Pick<Ticket, 'rankAt' | 'issueRevision'>;

/** Negative when `a` is called before `b`: the smaller rank first, equal ranks in the order of issue. */
export function byRank(a: Place, b: Place): number {
  return a.rankAt - b.rankAt || a.issueRevision - b.issueRevision;
}
