import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { PlanSlots, ReadPlannedSlots, SetCapacity } from '#application/slot-planning';
import {
  CapacityBody,
  HallCalendarView,
  HallPath,
  PlannedSlot,
  PlannedSlots,
  SlotDayQuery,
  SlotPath,
  SlotsMade,
  SlotTemplates,
  type ProblemCode,
} from '#contracts';
import type { Actor } from '#domain';
import { Allows } from '#platform';
import { Acting } from '../http/acting.js';
import { Documented, DocumentedCommand } from '../http/documented.js';
import { PressKey } from '../http/press-key.js';
import { orProblem } from '../http/problem-exception.js';

type Hall = z.infer<typeof HallPath>;

const always: readonly ProblemCode[] = [
  ...(['request.invalid', 'access.sign-in-needed', 'access.denied', 'hall.unknown'] as const),
];

/** When a hall takes bookings, and how many. */
@ApiTags('slot planning')
@Controller('halls/:hall')
export class SlotPlanningController {
  constructor(
    private readonly planSlots: PlanSlots,
    private readonly readPlannedSlots: ReadPlannedSlots,
    private readonly setCapacity: SetCapacity,
  ) {}

  @Get('slot-templates')
  @Allows('slots.oversee')
  @Documented({ summary: 'The slots of the week', answer: SlotTemplates, problems: always })
  async templates(@Param({ schema: HallPath }) { hall }: Hall): Promise<SlotTemplates> {
    return orProblem(await this.planSlots.templates(hall));
  }

  @Put('slot-templates')
  @Allows('slots.plan')
  @DocumentedCommand({
    summary: 'Another week; slots that nobody has booked follow from tomorrow on',
    answer: SlotsMade,
    problems: [...always, 'service.unknown', 'slots.overlap'],
  })
  async setTemplates(
    @Acting() actor: Actor,
    @Param({ schema: HallPath }) { hall }: Hall,
    @Body({ schema: SlotTemplates }) templates: SlotTemplates,
    @PressKey() key: string,
  ): Promise<SlotsMade> {
    return orProblem(await this.planSlots.run(actor, hall, { templates }, key));
  }

  @Get('calendar')
  @Allows('slots.oversee')
  @Documented({ summary: 'Days that differ from the week', answer: HallCalendarView, problems: always })
  async calendar(@Param({ schema: HallPath }) { hall }: Hall): Promise<HallCalendarView> {
    return orProblem(await this.planSlots.calendar(hall));
  }

  @Put('calendar')
  @Allows('slots.plan')
  @DocumentedCommand({
    summary: 'Other holidays and make-up workdays; slots that nobody has booked follow from tomorrow on',
    answer: SlotsMade,
    problems: always,
  })
  async setCalendar(
    @Acting() actor: Actor,
    @Param({ schema: HallPath }) { hall }: Hall,
    @Body({ schema: HallCalendarView }) calendar: HallCalendarView,
    @PressKey() key: string,
  ): Promise<SlotsMade> {
    return orProblem(await this.planSlots.run(actor, hall, { calendar }, key));
  }

  @Get('slots')
  @Allows('slots.oversee')
  @Documented({ summary: 'All slots of a day', answer: PlannedSlots, problems: always })
  async day(
    @Param({ schema: HallPath }) { hall }: Hall,
    @Query({ schema: SlotDayQuery }) { day }: z.infer<typeof SlotDayQuery>,
  ): Promise<PlannedSlots> {
    return orProblem(await this.readPlannedSlots.run(hall, day));
  }

  @Put('slots/:slot/capacity')
  @Allows('slots.plan')
  @DocumentedCommand({
    summary: 'More or fewer places; below what is booked only with a reason',
    answer: PlannedSlot,
    problems: [...always, 'slot.unknown', 'slot.below-use'],
  })
  async capacity(
    @Acting() actor: Actor,
    @Param({ schema: SlotPath }) { hall, slot }: z.infer<typeof SlotPath>,
    @Body({ schema: CapacityBody }) wish: CapacityBody,
    @PressKey() key: string,
  ): Promise<PlannedSlot> {
    return orProblem(await this.setCapacity.run(actor, hall, { ...wish, slot }, key));
  }
}
