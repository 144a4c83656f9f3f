export * from './reading/child-sheet-reader.js';
export * from './reading/limits.js';
export * from './writing/sheet-writer.js';
