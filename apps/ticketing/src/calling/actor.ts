/** Who presses at a window: keys are remembered for each window by itself. */
export function actorAt(window: number): string {
  return `window-${window}`;
}
