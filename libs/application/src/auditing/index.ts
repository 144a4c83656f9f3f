export * from './search-audit.js';
