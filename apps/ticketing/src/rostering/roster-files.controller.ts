import { Controller, Get, Headers, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { MakeRejected, MakeTemplate, ReadRosters, UploadRoster } from '#application/rostering';
import {
  RejectedQuery,
  Roster,
  RosterBookingPath,
  RosterFormat,
  RosterList,
  RosterPath,
  SheetFile,
  type ProblemCode,
} from '#contracts';
import type { AgencyActor } from '#domain';
import { Allows } from '#platform';
import { ActingAgency } from '../http/acting.js';
import { Documented, DocumentedCommand } from '../http/documented.js';
import { PressKey } from '../http/press-key.js';
import { orProblem, ProblemException } from '../http/problem-exception.js';
import { sheetTypes } from '../http/sheet-bodies.js';

type Booking = z.infer<typeof RosterBookingPath>;

const always: readonly ProblemCode[] = ['request.invalid', 'access.sign-in-needed', 'access.denied'];
const [workbook = '', table = ''] = sheetTypes;
const longestName = 200;

/** Files that go to and fro between an agency and the hall. */
@ApiTags('rostering')
@Allows('rosters.own')
@Controller('agency')
export class RosterFilesController {
  constructor(
    private readonly makeTemplate: MakeTemplate,
    private readonly uploadRoster: UploadRoster,
    private readonly readRosters: ReadRosters,
    private readonly makeRejected: MakeRejected,
  ) {}

  @Get('roster-format')
  @Documented({ summary: 'What a roster may hold, field by field', answer: RosterFormat, problems: always })
  format(): RosterFormat {
    return this.makeTemplate.format();
  }

  @Get('roster-template.xlsx')
  @Documented({ summary: 'An empty roster as a workbook', answer: SheetFile, problems: always })
  async workbook(): Promise<StreamableFile> {
    return file(await this.makeTemplate.workbook(), 'paihao-roster.xlsx');
  }

  @Get('roster-template.csv')
  @Documented({ summary: 'An empty roster as a table', answer: SheetFile, problems: always })
  table(): StreamableFile {
    return file(this.makeTemplate.table(), 'paihao-roster.csv');
  }

  @Get('bookings/:booking/rosters')
  @Documented({ summary: 'The rosters of a booking, the latest first', answer: RosterList, problems: always })
  all(
    @ActingAgency() actor: AgencyActor,
    @Param({ schema: RosterBookingPath }) { booking }: Booking,
  ): Promise<RosterList> {
    return this.readRosters.ofBooking(actor, booking);
  }

  @Post('bookings/:booking/rosters')
  @HttpCode(201)
  @ApiConsumes(...sheetTypes)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @DocumentedCommand({
    summary: 'Hand in the file with the travellers (.xlsx or .csv); nothing is booked by it',
    status: 201,
    answer: Roster,
    problems: [
      ...always,
      ...(['request.unsupported', 'request.too-large', 'roster.file-name'] as const),
      ...(['group.unknown', 'group.wrong-state'] as const),
    ],
  })
  async upload(
    @ActingAgency() actor: AgencyActor,
    @Param({ schema: RosterBookingPath }) { booking }: Booking,
    @Headers('paihao-file-name') name: string | undefined,
    @Req() { body: bytes }: FastifyRequest,
    @PressKey() key: string,
  ): Promise<Roster> {
    if (!Buffer.isBuffer(bytes)) throw new ProblemException('request.unsupported');
    const uploaded = { name: fileName(name), bytes };
    const { id } = orProblem(await this.uploadRoster.run(actor, booking, uploaded, key));
    return orProblem(await this.readRosters.one(actor, id));
  }

  @Get('rosters/:roster/rejected.xlsx')
  @Documented({
    summary: 'Rows to mend, in the own layout with reasons; uploading it again touches only these',
    answer: SheetFile,
    problems: [...always, 'roster.unknown'],
  })
  async rejected(
    @ActingAgency() actor: AgencyActor,
    @Param({ schema: RosterPath }) { roster }: z.infer<typeof RosterPath>,
    @Query({ schema: RejectedQuery }) { reason }: z.infer<typeof RejectedQuery>,
  ): Promise<StreamableFile> {
    return file(orProblem(await this.makeRejected.run(actor, roster, reason)), 'paihao-to-mend.xlsx');
  }
}

function file(bytes: Buffer, name: string): StreamableFile {
  const type = name.endsWith('.xlsx') ? workbook : `${table}; charset=utf-8`;
  return new StreamableFile(bytes, {
    type,
    disposition: `attachment; filename="${name}"`,
    length: bytes.length,
  });
}

/** Headers are ASCII, so the name comes percent-encoded; it is shown again and used for nothing else. */
function fileName(encoded: string | undefined): string {
  try {
    const name = decodeURIComponent(encoded ?? '').replace(/\p{C}/gu, '');
    if (name !== '') return name.slice(0, longestName);
  } catch {
    // Not percent-encoded: as good as none.
  }
  throw new ProblemException('roster.file-name');
}
