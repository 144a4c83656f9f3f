// Kept apart from the schemas, like `display-names.ts`.

/** Version of the protocol of phones. */
export const followProtocol = 1;

/** Phones come without a device's credentials, so they have a door of their own. */
export const ticketNamespace = '/ticket';

/** Names of the messages, both ways. */
export const ticketEvents = {
  /** phone → gateway, answered by a `TicketFollowed`: "tell me of the ticket with this code". */
  follow: 'ticket.follow',
  /** gateway → phone, when something of it has changed, at most once a second: a `TicketNews`. */
  status: 'ticket.status',
  /** gateway → phone: a `TicketHeartbeat`. */
  heartbeat: 'ticket.heartbeat',
} as const;

/** Slower than the heart of a board: every message wakes the radio of a phone. */
export const ticketHeartbeatMs = 10_000;
