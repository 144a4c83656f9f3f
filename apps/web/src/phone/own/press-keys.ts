import { newPressKey } from '../../shared/press-key.js';
import type { ApiProblem } from '../../shared/problem.js';

/**
 * One key for one press. When nobody knows whether a press took effect, the next press of the same button is the same
 * press again: otherwise two of them on a bad line would let ten people pass.
 */
export class PressKeys {
  private open: { readonly action: string; readonly key: string } | undefined;

  keyOf(action: string): string {
    if (this.open?.action !== action) this.open = { action, key: newPressKey() };
    return this.open.key;
  }

  answered(problem: Pick<ApiProblem, 'uncertain'> | undefined): void {
    if (!problem?.uncertain) this.open = undefined;
  }
}
