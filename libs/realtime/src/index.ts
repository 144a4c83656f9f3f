export * from './access-hints.js';
export * from './hall-broadcaster.js';
export * from './hall-hints.js';
export * from './hall-rooms.js';
export * from './realtime.module.js';
export * from './redis-hall-announcer.js';
export * from './redis-settings.js';
export * from './screen-socket-adapter.js';
