import { Halls1763900000000 } from './1763900000000-halls.js';
import { Tickets1763900100000 } from './1763900100000-tickets.js';
import { AtTheCounter1763950000000 } from './1763950000000-at-the-counter.js';
import { Voice1763960000000 } from './1763960000000-voice.js';
import { Access1763970000000 } from './1763970000000-access.js';
import { PersonalData1763980000000 } from './1763980000000-personal-data.js';
import { Audit1763980100000 } from './1763980100000-audit.js';
import { Screens1763990000000 } from './1763990000000-screens.js';
import { OnThePhone1764000000000 } from './1764000000000-on-the-phone.js';
import { Slots1764050000000 } from './1764050000000-slots.js';
import { Rosters1764060000000 } from './1764060000000-rosters.js';

/** In the order in which they run. Never edited once merged: a change is a new migration. */
export const migrations = [
  Halls1763900000000,
  Tickets1763900100000,
  AtTheCounter1763950000000,
  Voice1763960000000,
  Access1763970000000,
  PersonalData1763980000000,
  Audit1763980100000,
  Screens1763990000000,
  OnThePhone1764000000000,
  Slots1764050000000,
  Rosters1764060000000,
];
