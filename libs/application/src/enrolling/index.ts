export * from './ask-enrolment.js';
export * from './collect-credential.js';
export * from './confirm-device.js';
export * from './device-view.js';
export * from './read-devices.js';
export * from './revoke-device.js';
