import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  AccountsReader,
  AuditReader,
  BoardReader,
  CredentialReader,
  DeskReader,
  HallReader,
  HistoryReader,
  LineReader,
  RecordingReader,
  RosterProgressReader,
  StoryReader,
  VoiceReader,
} from '#application/ports';
import { assertInsertOnly } from './account/insert-only.js';
import { SqlAccountsReader } from './access/sql-accounts.reader.js';
import { SqlCredentialReader } from './access/sql-credential.reader.js';
import { SqlAuditReader } from './audit/sql-audit.reader.js';
import { SqlBoardReader } from './board/sql-board.reader.js';
import { connect, type DatabaseSettings } from './data-source.js';
import { DatabaseReadyCheck } from './database-ready-check.js';
import { SqlDeskReader } from './desk/sql-desk.reader.js';
import { SqlHistoryReader } from './history/sql-history.reader.js';
import { SqlRecordingReader } from './history/sql-recording.reader.js';
import { SqlStoryReader } from './history/sql-story.reader.js';
import { PlanReader } from './hall/plan.reader.js';
import { SqlRosterProgressReader } from './roster/sql-roster-progress.reader.js';
import { assertDurable } from './session.js';
import { SqlLineReader } from './ticket/sql-line.reader.js';
import { SqlVoiceReader } from './voice/sql-voice.reader.js';

interface Settings extends DatabaseSettings {
  /** A demo may run on the account that owns its database; where people rely on the logs, nobody may rewrite them. */
  readonly demo: boolean;
}

async function open(settings: Settings): Promise<DataSource> {
  const source = await connect(settings);
  await assertDurable(source);
  if (!settings.demo) await assertInsertOnly(source);
  return source;
}

/** The readers of every process. Who also writes adds `SqlHallUnitOfWork` to its own module. */
@Module({})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  static forDatabase(settings: Settings): DynamicModule {
    const provided = [
      DataSource,
      PlanReader,
      HallReader,
      BoardReader,
      DeskReader,
      LineReader,
      StoryReader,
      HistoryReader,
      AuditReader,
      AccountsReader,
      CredentialReader,
      VoiceReader,
      RecordingReader,
      RosterProgressReader,
      DatabaseReadyCheck,
    ];
    return {
      module: PersistenceModule,
      global: true,
      providers: [
        { provide: DataSource, useFactory: () => open(settings) },
        {
          provide: PlanReader,
          useFactory: (source: DataSource) => new PlanReader(source),
          inject: [DataSource],
        },
        { provide: HallReader, useExisting: PlanReader },
        { provide: BoardReader, useClass: SqlBoardReader },
        { provide: DeskReader, useClass: SqlDeskReader },
        { provide: LineReader, useClass: SqlLineReader },
        { provide: StoryReader, useClass: SqlStoryReader },
        { provide: HistoryReader, useClass: SqlHistoryReader },
        { provide: AuditReader, useClass: SqlAuditReader },
        { provide: AccountsReader, useClass: SqlAccountsReader },
        { provide: CredentialReader, useClass: SqlCredentialReader },
        { provide: VoiceReader, useClass: SqlVoiceReader },
        { provide: RecordingReader, useClass: SqlRecordingReader },
        { provide: RosterProgressReader, useClass: SqlRosterProgressReader },
        DatabaseReadyCheck,
      ],
      exports: provided,
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.source.destroy();
  }
}
