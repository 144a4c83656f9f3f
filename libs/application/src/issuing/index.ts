export * from './issue-ticket.js';
export * from './read-services.js';
