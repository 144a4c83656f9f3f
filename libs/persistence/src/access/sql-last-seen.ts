import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, LastSeen, type Recognised } from '#application/ports';
import { reading } from '../unit-of-work/transaction.js';

/** A list that is half a minute old is good enough, and a row an hour is not worth a write a second. */
const everyMs = 30_000;

const statements = {
  session: 'UPDATE sessions SET last_used_at = ? WHERE id = ?',
  device: 'UPDATE devices SET last_seen_at = ? WHERE id = ?',
} as const;

@Injectable()
export class SqlLastSeen extends LastSeen {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {
    super();
  }

  note({ actor, seenAt }: Recognised): void {
    const now = this.clock.now();
    if (now - seenAt < everyMs) return;
    const [kind, id] =
      actor.kind === 'device' ? (['device', actor.id] as const) : (['session', actor.session] as const);
    // Nobody waits for it; when it fails, the next request notes it.
    reading(this.source)
      .query(statements[kind], [new Date(now), id])
      .catch(() => undefined);
  }
}
