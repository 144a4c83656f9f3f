export * from './read-roster.js';
export * from './upload-roster.js';
export * from './roster-commands.js';
export * from './new-rows.js';
