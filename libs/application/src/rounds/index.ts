export * from './hall-use-case.js';
export * from './hall-rounds.js';
export * from './step-all.js';
