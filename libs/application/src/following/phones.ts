import type { TicketHeartbeat, TicketStatus } from '#contracts';

/** The phones that are connected to this process. Each hears of the one ticket that it follows. */
export abstract class Phones {
  /** By ticket id. Resolves when all have been sent. */
  abstract tell(news: ReadonlyMap<string, TicketStatus>): Promise<void>;
  /** To all phones of a hall. */
  abstract beat(hallId: number, heartbeat: TicketHeartbeat): void;
}
