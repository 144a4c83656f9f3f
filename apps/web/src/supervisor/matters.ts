import { heldTooLongMs, type HallAttention } from '#contracts';

/** Something that somebody has to do now. */
export type Matter =
  | { readonly kind: 'emergency' | 'help'; readonly window: number; readonly at: string }
  | { readonly kind: 'held'; readonly ticket: HallAttention['held'][number]; readonly since: string }
  | { readonly kind: 'not-served'; readonly service: HallAttention['services'][number] };

type Known = Pick<HallAttention, 'windows' | 'held' | 'services'>;

/** What needs a hand: emergencies first, then who asked first, then who is forgotten; otherwise nothing. */
export function mattersOf({ windows, held, services }: Known, serverNow: number): readonly Matter[] {
  const asked = windows
    .flatMap(({ number, help }) => (help ? [{ kind: help.kind, window: number, at: help.at }] : []))
    .sort((a, b) => rank(a.kind) - rank(b.kind) || a.at.localeCompare(b.at));
  const forgotten = held.flatMap((ticket) => {
    const since = ticket.heldSince;
    const isLong = since !== null && serverNow - Date.parse(since) > heldTooLongMs;
    return isLong ? [{ kind: 'held' as const, ticket, since }] : [];
  });
  const notServed = services
    .filter(({ waiting, openWindows }) => waiting > 0 && openWindows === 0)
    .map((service) => ({ kind: 'not-served' as const, service }));
  return [...asked, ...forgotten, ...notServed];
}

function rank(kind: 'emergency' | 'help'): number {
  return kind === 'emergency' ? 0 : 1;
}
