import type { Press } from '../ports/index.js';

/** Which window an order is for, and which console gives it. */
export interface AtWindow {
  readonly window: number;
  readonly sitting: string;
}

/** One press of one button of a console: its keys are its own. */
export function pressAt({ sitting }: AtWindow, action: string, key: string): Press {
  return { actor: sitting, action, key };
}
