export * from './followed-tickets.js';
export * from './move-own-ticket.js';
export * from './phones.js';
export * from './read-ticket.js';
export * from './wait-foresight.js';
export * from './ticket-statuses.js';
