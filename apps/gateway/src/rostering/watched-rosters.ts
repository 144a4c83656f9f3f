import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Namespace, Socket } from 'socket.io';
import { RosterProgressReader, type RosterProgressSeen } from '#application/ports';
import { agencyEvents, agencyProtocol, type RosterProgress } from '#contracts';

/** Twice a second is as often as anybody looks at a bar; one question for all rosters that are watched here. */
const lookMs = 500;

const room = (roster: string) => `roster:${roster}`;

/** Looks at the rosters that somebody watches, and tells what has changed. Redis has no part in it. */
@Injectable()
export class WatchedRosters implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(WatchedRosters.name);
  private readonly told = new Map<string, number>();
  private namespace: Namespace | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isLooking = false;

  constructor(private readonly reader: RosterProgressReader) {}

  attach(namespace: Namespace): void {
    this.namespace = namespace;
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), lookMs);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** The roster of this agency, watched from now on; nothing when it is somebody else's or none. */
  async enter(socket: Socket, roster: string, agency: string): Promise<RosterProgress | undefined> {
    const [seen] = await this.reader.read([roster]);
    if (seen?.agencyId !== agency) return undefined;
    await socket.join(room(roster));
    this.told.set(roster, Math.min(seen.version, this.told.get(roster) ?? seen.version));
    return progressOf(seen);
  }

  private async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      this.forgetUnwatched();
      const changed = (await this.reader.read([...this.told.keys()])).filter(
        ({ id, version }) => version !== this.told.get(id),
      );
      changed.forEach((seen) => this.tell(seen));
    } catch (error) {
      this.logger.debug(`rosters could not be looked at: ${String(error)}`);
    } finally {
      this.isLooking = false;
    }
  }

  private tell(seen: RosterProgressSeen): void {
    this.told.set(seen.id, seen.version);
    this.namespace?.local.to(room(seen.id)).emit(agencyEvents.progress, progressOf(seen));
  }

  private forgetUnwatched(): void {
    for (const roster of this.told.keys())
      if (!this.namespace?.adapter.rooms.has(room(roster))) this.told.delete(roster);
  }
}

function progressOf({ id, state, done, total, version }: RosterProgressSeen): RosterProgress {
  return { v: agencyProtocol, roster: id, state, done, total, version };
}
