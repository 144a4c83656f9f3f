import type { Board, HallLayout } from '#contracts';

/** How much a panel shines: `rest` is a dark panel with a wandering clock. */
export type Shine = 'full' | 'dim' | 'rest';

const hourMs = 3_600_000;

/**
 * A panel rests when the hall gives out no numbers and nobody is left to be called; until the last one has gone it
 * shines less than by day. `layout.hall.open` is the hall's own word, so that there is one calendar only.
 */
export function shineOf(board: Board, layout: HallLayout | undefined): Shine {
  if (!layout || layout.hall.open) return 'full';
  const waiting = Object.values(board.waiting).some((people) => people > 0);
  const atWindows = Object.values(board.windows).some(({ state, ticket }) => ticket ?? state === 'open');
  return waiting || atWindows ? 'dim' : 'rest';
}

/** What always stands in the same place burns in, so the header changes sides every hour. */
export function isMirrored(now: number): boolean {
  return Math.floor(now / hourMs) % 2 === 1;
}

/** Where the clock of a resting panel stands in this minute, as shares of what is free: everywhere within an hour. */
export function restingPlace(now: number): { readonly x: number; readonly y: number } {
  const minute = Math.floor(now / 60_000);
  // Steps that share no divisor with the number of places reach all of them and never stay near the last one.
  return { x: ((minute * 7) % 12) / 11, y: ((minute * 3) % 5) / 4 };
}
