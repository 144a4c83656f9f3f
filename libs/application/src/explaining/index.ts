export * from './explain-order.js';
