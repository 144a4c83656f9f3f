export * from './account-commands.js';
export * from './account-view.js';
export * from './count-attempt.js';
