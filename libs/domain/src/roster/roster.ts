/** How far a roster has come. It rests in `mapping`, `checked`, `done` and `failed`; a job moves it on from the others. */
export const rosterStates = [
  'uploaded',
  'reading',
  'mapping',
  'checked',
  'confirmed',
  'booking',
  'done',
  'failed',
] as const;
export type RosterState = (typeof rosterStates)[number];

/** `valid` can be booked; `waiting` found no place and gets the next one; `rejected` was refused when it was booked. */
export const rowStates = [
  'valid',
  'invalid',
  'duplicate',
  'booked',
  'rejected',
  'waiting',
  'cancelled',
] as const;
export type RowState = (typeof rowStates)[number];

/** What becomes of somebody who stands in the roster twice. */
export const duplicatePolicies = ['ask', 'first', 'last'] as const;
export type DuplicatePolicy = (typeof duplicatePolicies)[number];

/** How many travellers one roster may have, unless the hall's configuration says otherwise. */
export const rosterRows = 2_000;
/** The longest file that is taken. */
export const rosterBytes = 10 * 1_024 * 1_024;
