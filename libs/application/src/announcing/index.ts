export * from './relay-hints.js';
