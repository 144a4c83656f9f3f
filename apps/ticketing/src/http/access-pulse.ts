import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { LastSeen } from '#application/ports';
import { KnownActors } from '#platform';
import { AccessHints } from '#realtime';

/** Forgets who was who as soon as credentials change anywhere, and remembers who was here. */
@Injectable()
export class AccessPulse implements OnApplicationBootstrap {
  constructor(
    private readonly known: KnownActors,
    private readonly hints: AccessHints,
    private readonly lastSeen: LastSeen,
  ) {}

  onApplicationBootstrap(): void {
    this.known.listen((recognised) => this.lastSeen.note(recognised));
    this.hints.listen(() => this.known.forget());
  }
}
