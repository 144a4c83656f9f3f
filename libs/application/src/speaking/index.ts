export * from './begin-announcement.js';
export * from './end-announcement.js';
export * from './lease-voice.js';
export * from './read-voice.js';
export * from './release-voice.js';
export * from './set-level.js';
