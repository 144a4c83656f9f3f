import { fileURLToPath } from 'node:url';
import type { Provider } from '@nestjs/common';
import { PersonSealer, RosterJobs, RosterUnitOfWork, SheetReader } from '#application/ports';
import {
  BookRows,
  FinishRoster,
  NewRows,
  PlanBooking,
  ReadRoster,
  SweepRosters,
} from '#application/rostering';
import { BullRosterJobs } from '#jobs';
import { KeyedPersonSealer, SqlRosterUnitOfWork } from '#persistence';
import type { Config } from '#platform';
import { ChildSheetReader, limitsFor } from '#sheets';
import { BookRowsProcessor } from './book-rows.processor.js';
import { FinishRosterProcessor } from './finish-roster.processor.js';
import { PlanBookingProcessor } from './plan-booking.processor.js';
import { ReadRosterProcessor } from './read-roster.processor.js';
import { SweepRostersProcessor } from './sweep-rosters.processor.js';

export const rosterProcessors = [
  ...[ReadRosterProcessor, PlanBookingProcessor, BookRowsProcessor],
  ...[FinishRosterProcessor, SweepRostersProcessor],
];

/** The program that reads one file, beside this one in the build. */
const child = fileURLToPath(new URL('../../../../libs/sheets/src/reading/child.js', import.meta.url));

export function rosterProviders({ rosterRows }: Config): Provider[] {
  return [
    { provide: RosterUnitOfWork, useClass: SqlRosterUnitOfWork },
    { provide: PersonSealer, useClass: KeyedPersonSealer },
    { provide: RosterJobs, useClass: BullRosterJobs },
    { provide: SheetReader, useValue: new ChildSheetReader(child, limitsFor(rosterRows)) },
    ...[NewRows, ReadRoster, PlanBooking, BookRows, FinishRoster, SweepRosters],
  ];
}
