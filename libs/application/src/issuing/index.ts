export * from './issue-all.js';
export * from './issue-ticket.js';
export * from './read-services.js';
export * from './return-with-papers.js';
export * from './take-numbers.js';
