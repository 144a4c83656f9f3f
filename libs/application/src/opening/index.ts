export * from './turn-hall-day.js';
