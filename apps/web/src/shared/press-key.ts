import { newUuid } from './uuid.js';

/** One key for one press, the same on every retry of that press, so that a double tap or a cut cable makes one ticket. */
export function newPressKey(): string {
  return newUuid();
}
