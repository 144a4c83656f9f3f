/** How a recording is played: where it is, how fast it runs, and whether it does. */
export interface Player {
  readonly at: number;
  readonly speed: number;
  readonly playing: boolean;
}

export const speeds = [1, 10, 60] as const;

export type PlayerKey =
  | { readonly kind: 'toggle' }
  | { readonly kind: 'speed'; readonly speed: number }
  | { readonly kind: 'skip'; readonly ms: number };

export function press(player: Player, key: PlayerKey): Player {
  switch (key.kind) {
    case 'toggle':
      return { ...player, playing: !player.playing };
    case 'speed':
      return { ...player, speed: key.speed, playing: true };
    case 'skip':
      return { ...player, at: player.at + key.ms };
  }
}

/** The player after `ms` of real time; it waits at `end`, behind which nothing is known yet. */
export function pass(player: Player, ms: number, end: number): Player {
  if (!player.playing || player.at >= end) return player;
  return { ...player, at: Math.min(end, player.at + ms * player.speed) };
}
