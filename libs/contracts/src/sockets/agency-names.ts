// Kept apart from the schemas, like `display-names.ts`.

export const agencyProtocol = 1;

/** People of agencies come with a session; they see the progress of their own rosters and nothing else. */
export const agencyNamespace = '/agency';

/** Names of the messages, both ways. */
export const agencyEvents = {
  /** portal → gateway, answered by a `RosterWatched`: "tell me how this roster comes along". */
  watch: 'roster.watch',
  /** gateway → portal, at most a few times a second: a `RosterProgress`. */
  progress: 'roster.progress',
} as const;
