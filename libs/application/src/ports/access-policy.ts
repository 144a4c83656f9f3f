/** How strict this installation is. */
export abstract class AccessPolicy {
  /** Whether guarded roles need a second factor; only a demo goes without. */
  abstract readonly asksForFactor: boolean;
}
