import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ChangeMembers, ReadMembers } from '#application/rostering';
import {
  EmptyBody,
  GroupMembers,
  MemberChanged,
  MemberPath,
  RosterBookingPath,
  SwapMemberBody,
  type ProblemCode,
} from '#contracts';
import type { AgencyActor } from '#domain';
import { Allows } from '#platform';
import { ActingAgency } from '../http/acting.js';
import { Documented, DocumentedCommand } from '../http/documented.js';
import { PressKey } from '../http/press-key.js';
import { orProblem } from '../http/problem-exception.js';

type Path = z.infer<typeof MemberPath>;

const always: readonly ProblemCode[] = ['request.invalid', 'access.sign-in-needed', 'access.denied'];
const changing: readonly ProblemCode[] = [...always, 'member.unknown', 'group.wrong-state'];

/** Who goes with a group, after it was booked. */
@ApiTags('rostering')
@Allows('rosters.own')
@Controller('agency/bookings/:booking/members')
export class MembersController {
  constructor(
    private readonly readMembers: ReadMembers,
    private readonly changeMembers: ChangeMembers,
  ) {}

  @Get()
  @Documented({ summary: 'Who goes, masked', answer: GroupMembers, problems: [...always, 'group.unknown'] })
  async all(
    @ActingAgency() actor: AgencyActor,
    @Param({ schema: RosterBookingPath }) { booking }: z.infer<typeof RosterBookingPath>,
  ): Promise<GroupMembers> {
    return { members: orProblem(await this.readMembers.all(actor, booking)) };
  }

  @Post(':appointment/cancel')
  @HttpCode(200)
  @DocumentedCommand({
    summary: 'Somebody does not go; the place is free',
    answer: MemberChanged,
    problems: changing,
  })
  async cancel(
    @ActingAgency() actor: AgencyActor,
    @Param({ schema: MemberPath }) place: Path,
    @Body({ schema: EmptyBody }) _body: z.infer<typeof EmptyBody>,
    @PressKey() key: string,
  ): Promise<MemberChanged> {
    return orProblem(await this.changeMembers.cancel(actor, place, key));
  }

  @Post(':appointment/swap')
  @HttpCode(200)
  @DocumentedCommand({
    summary: 'Somebody else goes instead',
    answer: MemberChanged,
    problems: [...changing, 'roster.cells-invalid', 'member.booked-already'],
  })
  async swap(
    @ActingAgency() actor: AgencyActor,
    @Param({ schema: MemberPath }) place: Path,
    @Body({ schema: SwapMemberBody }) { cells }: z.infer<typeof SwapMemberBody>,
    @PressKey() key: string,
  ): Promise<MemberChanged> {
    return orProblem(await this.changeMembers.swap(actor, place, cells, key));
  }
}
