export * from './answer-help.js';
export * from './carry-over.js';
export * from './change-duties.js';
export * from './read-attention.js';
