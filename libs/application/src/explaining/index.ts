export * from './explain-order.js';
export * from './read-calls-lately.js';
