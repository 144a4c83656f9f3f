export * from './data-source.js';
export * from './database-ready-check.js';
export * from './persistence.module.js';
export * from './unit-of-work/sql-hall-unit-of-work.js';
export * from './demo/plant-hall.js';
export * from './own-database.js';
export * from './hall/plan.reader.js';
