export * from './enter-demo.js';
export * from './play-device.js';
