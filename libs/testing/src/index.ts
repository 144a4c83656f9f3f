export * from './fixed-clock.js';
export * from './hall-harness.js';
export * from './small-hall.js';
export * from './test-database.js';
export * from './until.js';
