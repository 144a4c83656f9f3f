import type { Actor, Instant } from '#domain';

/** Somebody or something that was recognised by a credential. */
export interface Recognised {
  readonly actor: Exclude<Actor, { kind: 'public' | 'system' }>;
  readonly seenAt: Instant;
}

/** Who stands behind a cookie: sessions and devices that are good at this moment. */
export abstract class CredentialReader {
  /** By digest of the token; what is not (or no longer) good is left out. */
  abstract recognise(digests: readonly string[]): Promise<Map<string, Recognised>>;
}

/** Remembers, now and then, that somebody or something was there. Best effort. */
export abstract class LastSeen {
  abstract note(recognised: Recognised): void;
}

/**
 * Tells every process that somebody's credentials have changed or ended. Best effort: whoever misses it looks at the
 * database within seconds.
 */
export abstract class AccessAnnouncer {
  abstract announceChange(): void;
}
