export * from './config.js';
export * from './correlation.js';
export * from './health.js';
export * from './logging.js';
export * from './platform.module.js';
export * from './random-ids.js';
export * from './run-app.js';
export * from './system-clock.js';
