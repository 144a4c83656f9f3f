import { Module, type DynamicModule } from '@nestjs/common';
import {
  ChangeMembers,
  ChangeRows,
  ConfirmRoster,
  KeepRow,
  MakeRejected,
  MakeTemplate,
  NewRows,
  ReadMembers,
  ReadRosters,
  RosterCommands,
  SetColumns,
  UploadRoster,
} from '#application/rostering';
import { PersonSealer, RosterJobs, RosterUnitOfWork, SheetWriter } from '#application/ports';
import { BullRosterJobs, JobsModule } from '#jobs';
import { KeyedPersonSealer, SqlRosterUnitOfWork } from '#persistence';
import type { Config } from '#platform';
import { ExcelSheetWriter } from '#sheets';
import { MembersController } from './rostering/members.controller.js';
import { RosterFilesController } from './rostering/roster-files.controller.js';
import { RosterRowsController } from './rostering/roster-rows.controller.js';
import { RostersController } from './rostering/rosters.controller.js';

/** Lists of travellers, from the file to booked people. The reading and the booking are jobs of the worker. */
@Module({})
export class RosteringModule {
  static forConfig(config: Config): DynamicModule {
    return {
      module: RosteringModule,
      imports: [JobsModule.forRedis({ url: config.redisUrl, prefix: config.redisPrefix })],
      controllers: [RosterFilesController, RostersController, RosterRowsController, MembersController],
      providers: [
        { provide: RosterUnitOfWork, useClass: SqlRosterUnitOfWork },
        { provide: PersonSealer, useClass: KeyedPersonSealer },
        { provide: SheetWriter, useClass: ExcelSheetWriter },
        { provide: RosterJobs, useClass: BullRosterJobs },
        ...[RosterCommands, NewRows, UploadRoster, SetColumns, ChangeRows, KeepRow, ConfirmRoster],
        ...[ReadRosters, MakeTemplate, MakeRejected, ChangeMembers, ReadMembers],
      ],
    };
  }
}
