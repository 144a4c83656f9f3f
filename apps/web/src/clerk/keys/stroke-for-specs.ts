import type { Stroke } from './stroke.js';

/** A key, pressed alone, once. */
export function stroke(code: string, different: Partial<Stroke> = {}): Stroke {
  const alone = { ctrl: false, shift: false, repeat: false, isComposing: false, modified: false };
  return { code, ...alone, ...different };
}
