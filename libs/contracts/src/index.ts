export * from './http/shared.js';
export * from './http/problem.js';
export * from './http/problem-texts.js';
export * from './http/issuing.js';
export * from './http/booking.js';
export * from './http/agency-booking.js';
export * from './http/checking-in.js';
export * from './http/group-reason.js';
export * from './http/slot-planning.js';
export * from './http/calling.js';
export * from './http/supervising.js';
export * from './http/displaying.js';
export * from './http/explaining.js';
export * from './http/signing-in.js';
export * from './http/enrolling.js';
export * from './http/administering.js';
export * from './http/auditing.js';
export * from './http/speaking.js';
export * from './http/screens.js';
export * from './http/replaying.js';
export * from './http/demonstrating.js';
export * from './http/rostering.js';
export { type DeviceKind, type Grant, type SignInStage, type StaffRole } from '#domain';
export * from './sockets/display-names.js';
export * from './sockets/display.js';
export * from './sockets/follow-names.js';
export * from './sockets/follow.js';
export * from './sockets/agency-names.js';
export * from './sockets/agency.js';
export * from './sockets/hall-hint.js';
export * from './sockets/namespaces.js';
export * from './jobs/jobs.js';
// What a screen needs to follow a hall: the same fold of the same changes that the gateway uses.
export { applyChanges, type Board, type BoardCall, type BoardChange } from '#domain';
// What screens promise in words, and how long they hold, is what the rules keep.
export {
  heldTooLongMs,
  placesBehind,
  rejoinWithinMs,
  reportEveryMs,
  retractWithinMs,
  staleAfterMs,
  undoWithinMs,
} from '#domain';
// What is chosen from a list on a screen is the list of the rules.
export { holdReasons, pauseReasons } from '#domain';
export type { HelpKind, HoldReason, PauseReason, PriorityReason } from '#domain';
// What a page says about a document or a file before it is sent is what the system will say of it.
export { documentKinds, documentNumber, isDocument, rosterBytes, type DocumentKind } from '#domain';
// What a loudspeaker says and when, and what boards show of it meanwhile.
export * from './speaking.js';
