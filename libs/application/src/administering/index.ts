export * from './change-grants.js';
export * from './close-account.js';
export * from './create-account.js';
export * from './create-agency.js';
export * from './read-accounts.js';
export * from './read-agencies.js';
export * from './reset-account.js';
