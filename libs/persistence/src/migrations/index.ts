import { Halls1763900000000 } from './1763900000000-halls.js';
import { Tickets1763900100000 } from './1763900100000-tickets.js';
import { AtTheCounter1763950000000 } from './1763950000000-at-the-counter.js';
import { Voice1763960000000 } from './1763960000000-voice.js';
import { Screens1763990000000 } from './1763990000000-screens.js';
import { OnThePhone1764000000000 } from './1764000000000-on-the-phone.js';

/** In the order in which they run. Never edited once merged: a change is a new migration. */
export const migrations = [
  Halls1763900000000,
  Tickets1763900100000,
  AtTheCounter1763950000000,
  Voice1763960000000,
  Screens1763990000000,
  OnThePhone1764000000000,
];
