export * from './hall-broadcaster.js';
export * from './hall-hints.js';
export * from './realtime.module.js';
export * from './redis-hall-announcer.js';
export * from './redis-settings.js';
export * from './rooms.js';
export * from './screen-socket-adapter.js';
export * from './slices.js';
