export * from './job-handler.js';
export * from './job-producer.js';
export * from './job-queues.js';
export * from './job-schedules.js';
export * from './job-settings.js';
export * from './job-workers.js';
export * from './jobs.module.js';
export * from './redis-ready-check.js';
