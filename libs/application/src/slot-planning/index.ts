export * from './generate-slots.js';
export * from './plan-slots.js';
export * from './read-planned-slots.js';
export * from './seed-calendar.js';
export * from './set-capacity.js';
