export * from './clock.js';
export * from './ids.js';
export * from './unavailable.js';
export * from './hall-unit-of-work.js';
export * from './hall-stores.js';
export * from './hall-announcer.js';
export * from './readers.js';
export * from './field-cipher.js';
