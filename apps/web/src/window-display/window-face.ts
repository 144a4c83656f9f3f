import type { Board, HallLayout } from '#contracts';

/** What a window says to the hall at one moment. */
export type WindowFace =
  /** `fresh`: called a moment ago, so the display turns inside out once. */
  | { readonly kind: 'calling'; readonly label: string; readonly again: boolean; readonly fresh: boolean }
  | { readonly kind: 'serving'; readonly label: string }
  /** `until`: when the clerk means to be back; `instead`: the nearest open window that does the same. */
  | { readonly kind: 'paused'; readonly until: number | null; readonly instead: number | null }
  | { readonly kind: 'closed'; readonly instead: number | null }
  | { readonly kind: 'ready' };

/** How long a call stands inside out: time enough to look up and find the window. */
const freshMs = 10_000;

/** A pure function of the board, so that any recorded moment can be shown again. */
export function windowFace(
  board: Board,
  layout: HallLayout | undefined,
  { serviceWindow, now }: { readonly serviceWindow: number; readonly now: number },
): WindowFace {
  const { state = 'closed', until, ticket } = board.windows[serviceWindow] ?? {};
  // Somebody who stands there is served, whatever the clerk means to do afterwards.
  if (ticket?.state === 'called') {
    const { label, calls, at } = ticket;
    return { kind: 'calling', label, again: calls > 1, fresh: now - at < freshMs };
  }
  if (ticket) return { kind: 'serving', label: ticket.label };
  if (state === 'open') return { kind: 'ready' };
  const instead = nearestOpen(board, layout, serviceWindow);
  if (state === 'closed') return { kind: 'closed', instead };
  // A time that has passed promises nothing any more.
  return { kind: 'paused', until: until !== undefined && until > now ? until : null, instead };
}

/** Another open window for the same services: in the same zone rather than in another, near rather than far. */
function nearestOpen(board: Board, layout: HallLayout | undefined, serviceWindow: number): number | null {
  const here = layout?.windows.find(({ number }) => number === serviceWindow);
  if (!layout || !here) return null;
  const open = layout.windows.filter(
    ({ number, services }) =>
      number !== serviceWindow &&
      board.windows[number]?.state === 'open' &&
      services.some((service) => here.services.includes(service)),
  );
  const distance = ({ number, zone }: (typeof open)[number]) =>
    (zone === here.zone ? 0 : 10_000) + Math.abs(number - serviceWindow);
  return open.sort((one, other) => distance(one) - distance(other))[0]?.number ?? null;
}

/** Next numbers without those who have been called since they were read. */
export function stillNext(labels: readonly string[], { calls, windows }: Board): string[] {
  const called = new Set([
    ...calls.map(({ label }) => label),
    ...Object.values(windows).map(({ ticket }) => ticket?.label),
  ]);
  return labels.filter((label) => !called.has(label));
}
