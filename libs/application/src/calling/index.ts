export * from './advance-ticket.js';
export * from './call-next-ticket.js';
export * from './change-window.js';
export * from './read-desks.js';
