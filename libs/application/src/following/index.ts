export * from './move-own-ticket.js';
export * from './read-ticket.js';
export * from './wait-foresight.js';
