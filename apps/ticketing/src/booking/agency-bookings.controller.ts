import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ChangeGroup, HoldPlaces, ReadGroups } from '#application/booking';
import {
  EmptyBody,
  GroupBookingList,
  GroupBookingQuery,
  GroupBookingView,
  GroupPath,
  HoldPlacesBody,
  LateBody,
  LatePreview,
  LateQuery,
  type ProblemCode,
} from '#contracts';
import type { AgencyActor } from '#domain';
import { Allows } from '#platform';
import { ActingAgency } from '../http/acting.js';
import { Documented, DocumentedCommand } from '../http/documented.js';
import { PressKey } from '../http/press-key.js';
import { orProblem } from '../http/problem-exception.js';

type Id = z.infer<typeof GroupPath>;
type Empty = z.infer<typeof EmptyBody>;

const always: readonly ProblemCode[] = ['request.invalid', 'access.sign-in-needed', 'access.denied'];
const changing: readonly ProblemCode[] = [...always, 'group.unknown', 'group.wrong-state'];

/** The groups of an agency. Whose they are, the session says: somebody else's is unknown. */
@ApiTags('agency booking')
@Allows('groups.book')
@Controller('agency/bookings')
export class AgencyBookingsController {
  constructor(
    private readonly holdPlaces: HoldPlaces,
    private readonly changeGroup: ChangeGroup,
    private readonly readGroups: ReadGroups,
  ) {}

  @Get()
  @Documented({ summary: 'My bookings, the latest first', answer: GroupBookingList, problems: always })
  all(
    @ActingAgency() { agency }: AgencyActor,
    @Query({ schema: GroupBookingQuery }) { state }: z.infer<typeof GroupBookingQuery>,
  ): Promise<GroupBookingList> {
    return this.readGroups.all(agency, state);
  }

  @Get(':id')
  @Documented({
    summary: 'One of my bookings',
    answer: GroupBookingView,
    problems: [...always, 'group.unknown'],
  })
  async one(
    @ActingAgency() { agency }: AgencyActor,
    @Param({ schema: GroupPath }) { id }: Id,
  ): Promise<GroupBookingView> {
    return orProblem(await this.readGroups.one(agency, id));
  }

  @Post()
  @HttpCode(201)
  @DocumentedCommand({
    summary: 'Hold places for a group while its roster is made ready: all of them or none',
    status: 201,
    answer: GroupBookingView,
    problems: [
      ...always,
      ...(['hall.unknown', 'service.unknown', 'slot.unknown', 'slot.over', 'slot.full'] as const),
      ...(['group.slots-apart', 'group.quota-used'] as const),
    ],
  })
  async hold(
    @ActingAgency() actor: AgencyActor,
    @Body({ schema: HoldPlacesBody }) wish: HoldPlacesBody,
    @PressKey() key: string,
  ): Promise<GroupBookingView> {
    return orProblem(await this.holdPlaces.run(actor, wish, key));
  }

  @Post(':id/extend')
  @HttpCode(200)
  @DocumentedCommand({
    summary: 'Keep the held places for another half hour',
    answer: GroupBookingView,
    problems: [...changing, 'group.extended-enough'],
  })
  async extend(
    @ActingAgency() actor: AgencyActor,
    @Param({ schema: GroupPath }) { id }: Id,
    @Body({ schema: EmptyBody }) _body: Empty,
    @PressKey() key: string,
  ): Promise<GroupBookingView> {
    return orProblem(await this.changeGroup.run(actor, id, { kind: 'extend' }, key));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @DocumentedCommand({
    summary: 'Give the whole group back',
    answer: GroupBookingView,
    problems: changing,
  })
  async cancel(
    @ActingAgency() actor: AgencyActor,
    @Param({ schema: GroupPath }) { id }: Id,
    @Body({ schema: EmptyBody }) _body: Empty,
    @PressKey() key: string,
  ): Promise<GroupBookingView> {
    return orProblem(await this.changeGroup.run(actor, id, { kind: 'cancel' }, key));
  }

  @Get(':id/late')
  @Documented({
    summary: 'What it costs to come so much later',
    answer: LatePreview,
    problems: [...always, 'group.unknown'],
  })
  async latePreview(
    @ActingAgency() { agency }: AgencyActor,
    @Param({ schema: GroupPath }) { id }: Id,
    @Query({ schema: LateQuery }) { minutes }: z.infer<typeof LateQuery>,
  ): Promise<LatePreview> {
    return orProblem(await this.readGroups.late(agency, id, minutes));
  }

  @Post(':id/late')
  @HttpCode(200)
  @DocumentedCommand({
    summary: 'The coach is late: wait for it',
    answer: GroupBookingView,
    problems: [...changing, 'group.too-early'],
  })
  async late(
    @ActingAgency() actor: AgencyActor,
    @Param({ schema: GroupPath }) { id }: Id,
    @Body({ schema: LateBody }) { minutes }: z.infer<typeof LateBody>,
    @PressKey() key: string,
  ): Promise<GroupBookingView> {
    return orProblem(await this.changeGroup.run(actor, id, { kind: 'late', minutes }, key));
  }
}
