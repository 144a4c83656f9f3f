import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ConfirmRoster, ReadRosters, SetColumns } from '#application/rostering';
import {
  EmptyBody,
  RevealedRow,
  Roster,
  RosterColumnsBody,
  RosterConfirmBody,
  RosterPath,
  RosterRowPath,
  RosterRows,
  RosterRowsQuery,
  type ProblemCode,
} from '#contracts';
import type { AgencyActor } from '#domain';
import { Allows } from '#platform';
import { ActingAgency } from '../http/acting.js';
import { Documented, DocumentedCommand } from '../http/documented.js';
import { PressKey } from '../http/press-key.js';
import { orProblem } from '../http/problem-exception.js';

type Path = z.infer<typeof RosterPath>;

const always: readonly ProblemCode[] = [
  ...(['request.invalid', 'access.sign-in-needed', 'access.denied', 'roster.unknown'] as const),
];

/** A roster on its way from file to booked people. Somebody else's is unknown. */
@ApiTags('rostering')
@Allows('rosters.own')
@Controller('agency/rosters/:roster')
export class RostersController {
  constructor(
    private readonly readRosters: ReadRosters,
    private readonly setColumns: SetColumns,
    private readonly confirmRoster: ConfirmRoster,
  ) {}

  @Get()
  @Documented({ summary: 'One roster: stage, columns, counts, progress', answer: Roster, problems: always })
  async one(
    @ActingAgency() actor: AgencyActor,
    @Param({ schema: RosterPath }) { roster }: Path,
  ): Promise<Roster> {
    return orProblem(await this.readRosters.one(actor, roster));
  }

  @Put('columns')
  @DocumentedCommand({
    summary: 'Say what the columns mean, or how the text is to be read; the file is read again',
    answer: Roster,
    problems: [...always, 'roster.wrong-state', 'roster.columns-missing', 'roster.columns-twice'],
  })
  async columns(
    @ActingAgency() actor: AgencyActor,
    @Param({ schema: RosterPath }) { roster }: Path,
    @Body({ schema: RosterColumnsBody }) wish: RosterColumnsBody,
    @PressKey() key: string,
  ): Promise<Roster> {
    orProblem(await this.setColumns.run(actor, roster, wish, key));
    return orProblem(await this.readRosters.one(actor, roster));
  }

  @Get('rows')
  @Documented({ summary: 'Rows, masked, with what is wrong', answer: RosterRows, problems: always })
  async rows(
    @ActingAgency() actor: AgencyActor,
    @Param({ schema: RosterPath }) { roster }: Path,
    @Query({ schema: RosterRowsQuery }) query: RosterRowsQuery,
  ): Promise<RosterRows> {
    return orProblem(await this.readRosters.rows(actor, roster, query));
  }

  @Post('rows/:row/reveal')
  @HttpCode(200)
  @DocumentedCommand({
    summary: 'One row in clear; who looked is written down',
    answer: RevealedRow,
    problems: [...always, 'roster.row-unknown'],
  })
  async reveal(
    @ActingAgency() actor: AgencyActor,
    @Param({ schema: RosterRowPath }) { roster, row }: z.infer<typeof RosterRowPath>,
    @Body({ schema: EmptyBody }) _body: z.infer<typeof EmptyBody>,
    @PressKey() _key: string,
  ): Promise<RevealedRow> {
    return orProblem(await this.readRosters.reveal(actor, roster, row));
  }

  @Post('confirm')
  @HttpCode(200)
  @DocumentedCommand({
    summary: 'Book the roster: everybody or nobody, or whoever can be',
    answer: Roster,
    problems: [
      ...always,
      ...(['roster.wrong-state', 'roster.duplicates-undecided', 'roster.nobody-valid'] as const),
      ...(['roster.not-all-valid', 'roster.too-many-people', 'group.unknown', 'group.wrong-state'] as const),
    ],
  })
  async confirm(
    @ActingAgency() actor: AgencyActor,
    @Param({ schema: RosterPath }) { roster }: Path,
    @Body({ schema: RosterConfirmBody }) wish: RosterConfirmBody,
    @PressKey() key: string,
  ): Promise<Roster> {
    orProblem(await this.confirmRoster.run(actor, roster, wish, key));
    return orProblem(await this.readRosters.one(actor, roster));
  }
}
