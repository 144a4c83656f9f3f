// Kept apart from the schemas, so that a screen's bundle holds the names without the schema library.

/** Version of the screen protocol; a screen that does not know it reloads itself. */
export const displayProtocol = 1;

export const displayPath = '/socket.io';
export const displayNamespace = '/display';

/** Names of the messages, both ways. */
export const displayEvents = {
  /** screen → gateway, answered by a `DisplayJoined`: "show me this hall; I hold it as it was at this mark". */
  join: 'display.join',
  /** gateway → screen: a `DisplayFrame`. */
  frame: 'display.frame',
  /** gateway → screen, every two seconds: a `DisplayHeartbeat`. */
  heartbeat: 'display.heartbeat',
} as const;

export const heartbeatMs = 2_000;

/** Age of the last heartbeat after which a screen counts as ageing. */
export const ageingAfterMs = 5_000;
