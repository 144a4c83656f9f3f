export * from './advance-ticket.js';
export * from './call-next-ticket.js';
export * from './change-window.js';
export * from './read-desks.js';
export * from './hold-ticket.js';
export * from './resume-ticket.js';
export * from './transfer-ticket.js';
