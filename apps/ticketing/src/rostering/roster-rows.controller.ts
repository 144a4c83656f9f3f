import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ChangeRows, KeepRow, ReadRosters } from '#application/rostering';
import {
  KeepBody,
  Roster,
  RosterFixed,
  RosterFixesBody,
  RosterPath,
  RosterRowBody,
  RosterRowPath,
  RosterRowsBody,
  type ProblemCode,
} from '#contracts';
import type { AgencyActor } from '#domain';
import { Allows } from '#platform';
import { ActingAgency } from '../http/acting.js';
import { DocumentedCommand } from '../http/documented.js';
import { PressKey } from '../http/press-key.js';
import { orProblem } from '../http/problem-exception.js';

type Path = z.infer<typeof RosterPath>;
type RowPath = z.infer<typeof RosterRowPath>;

const problems: readonly ProblemCode[] = [
  ...(['request.invalid', 'access.sign-in-needed', 'access.denied'] as const),
  ...(['roster.unknown', 'roster.wrong-state', 'roster.row-unknown'] as const),
];

/** Rows of a roster are mended where they stand. */
@ApiTags('rostering')
@Allows('rosters.own')
@Controller('agency/rosters/:roster')
export class RosterRowsController {
  constructor(
    private readonly changeRows: ChangeRows,
    private readonly keepRow: KeepRow,
    private readonly readRosters: ReadRosters,
  ) {}

  @Put('rows')
  @DocumentedCommand({ summary: 'Mend several rows: what was pasted', answer: Roster, problems })
  async changeAll(
    @ActingAgency() actor: AgencyActor,
    @Param({ schema: RosterPath }) { roster }: Path,
    @Body({ schema: RosterRowsBody }) { rows }: RosterRowsBody,
    @PressKey() key: string,
  ): Promise<Roster> {
    orProblem(await this.changeRows.run(actor, roster, rows, key));
    return orProblem(await this.readRosters.one(actor, roster));
  }

  @Put('rows/:row')
  @DocumentedCommand({ summary: 'Mend one row', answer: Roster, problems })
  async change(
    @ActingAgency() actor: AgencyActor,
    @Param({ schema: RosterRowPath }) { roster, row }: RowPath,
    @Body({ schema: RosterRowBody }) { cells }: RosterRowBody,
    @PressKey() key: string,
  ): Promise<Roster> {
    orProblem(await this.changeRows.run(actor, roster, [{ row, cells }], key));
    return orProblem(await this.readRosters.one(actor, roster));
  }

  @Post('fixes')
  @HttpCode(200)
  @DocumentedCommand({ summary: 'Mend whatever can be mended for certain', answer: RosterFixed, problems })
  async fix(
    @ActingAgency() actor: AgencyActor,
    @Param({ schema: RosterPath }) { roster }: Path,
    @Body({ schema: RosterFixesBody }) { rows }: RosterFixesBody,
    @PressKey() key: string,
  ): Promise<RosterFixed> {
    const { changed } = orProblem(await this.changeRows.fix(actor, roster, rows, key));
    return { fixed: changed, roster: orProblem(await this.readRosters.one(actor, roster)) };
  }

  @Post('rows/:row/keep')
  @HttpCode(200)
  @DocumentedCommand({ summary: 'Say whether this one of the duplicates is meant', answer: Roster, problems })
  async keep(
    @ActingAgency() actor: AgencyActor,
    @Param({ schema: RosterRowPath }) { roster, row }: RowPath,
    @Body({ schema: KeepBody }) { keep }: z.infer<typeof KeepBody>,
    @PressKey() key: string,
  ): Promise<Roster> {
    orProblem(await this.keepRow.run(actor, { roster, row }, keep, key));
    return orProblem(await this.readRosters.one(actor, roster));
  }
}
