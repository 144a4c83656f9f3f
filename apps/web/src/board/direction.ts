import type { HallLayout } from '#contracts';

/** Eight ways to go, as seen by somebody who looks at the board, and to another floor. */
const ways = ['↑', '↗', '→', '↘', '↓', '↙', '←', '↖'] as const;
export type Way = (typeof ways)[number];

const told: readonly (readonly [RegExp, Way])[] = [
  [/左前|前方?偏左/, '↖'],
  [/右前|前方?偏右/, '↗'],
  [/左后/, '↙'],
  [/右后/, '↘'],
  [/左/, '←'],
  [/右/, '→'],
  [/前|楼上|上楼/, '↑'],
  [/后|楼下|下楼/, '↓'],
];

/**
 * The arrow to a zone. The words of the plan are those of somebody at the kiosk, so a board that hangs elsewhere states
 * its own: `?arrows=B←C↗`. Without either there is no arrow rather than a wrong one.
 */
export function wayTo(
  letter: string,
  layout: HallLayout | undefined,
  arrows: string | null,
): Way | undefined {
  if (arrows !== null) return ways.find((way) => arrows.includes(`${letter}${way}`));
  const direction = layout?.zones.find((zone) => zone.letter === letter)?.direction.zh ?? '';
  return told.find(([words]) => words.test(direction))?.[1];
}
