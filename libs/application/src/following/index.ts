export * from './read-ticket.js';
