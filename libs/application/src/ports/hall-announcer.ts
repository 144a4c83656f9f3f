/**
 * Tells every process that a hall has moved on. Best effort and never awaited: a lost hint only means that others
 * notice a second later.
 */
export abstract class HallAnnouncer {
  abstract announce(hallId: number, revision: number): void;
}
