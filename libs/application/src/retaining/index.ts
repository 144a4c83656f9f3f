export * from './erase-expired.js';
