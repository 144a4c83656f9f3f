import { Injectable } from '@nestjs/common';
import { BoardReader, HallAnnouncer } from '../ports/index.js';

/**
 * Announces what no hint announced: the process that committed may have died before it could, or Redis was away.
 * Remembers in memory only. Telling what everybody knows harms nobody, so a fresh start announces every hall once.
 */
@Injectable()
export class RelayHints {
  private readonly announced = new Map<number, number>();

  constructor(
    private readonly boards: BoardReader,
    private readonly announcer: HallAnnouncer,
  ) {}

  async run(): Promise<void> {
    const revisions = await this.boards.revisions();
    revisions.forEach((revision, hallId) => {
      if (this.announced.get(hallId) === revision) return;
      this.announced.set(hallId, revision);
      this.announcer.announce(hallId, revision);
    });
  }
}
