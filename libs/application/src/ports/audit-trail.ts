/** Who did what to whom. Ids and codes only, no personal data. */
export interface AuditEntry {
  /** Name of the actor: an id, `public` or `system`. */
  readonly actor: string;
  /** What was done, such as `device.revoked`. */
  readonly action: string;
  /** Id of what it was done to. */
  readonly subject: string;
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Written in the transaction of what it tells about: the one is not there without the other. */
export abstract class AuditTrail {
  abstract record(entry: AuditEntry): Promise<void>;
}
