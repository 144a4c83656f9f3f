export * from './hall-pictures.js';
export * from './hall-watch.js';
export * from './live-hall.js';
export * from './read-board.js';
export * from './read-halls.js';
export * from './read-layout.js';
export * from './screens.js';
export * from './timers.js';
export { toSummary } from './views.js';
