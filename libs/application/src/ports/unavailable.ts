/**
 * The database did not answer in time, or refused too often: nothing was changed, the caller may try again with the
 * same key. An outage, not a refusal.
 */
export class Unavailable extends Error {
  constructor(
    reason: string,
    readonly retryAfterSeconds = 2,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}
