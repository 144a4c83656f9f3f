import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ReadGroupDay, ReadGroupSlots } from '#application/booking';
import { GroupCodePath, GroupDay, GroupSlots, ServicePath, SlotQuery } from '#contracts';
import type { AgencyActor } from '#domain';
import { Allows } from '#platform';
import { ActingAgency } from '../http/acting.js';
import { Documented } from '../http/documented.js';
import { orProblem } from '../http/problem-exception.js';

/** What agencies look at before they book, and leaders on the day. */
@ApiTags('agency booking')
@Controller()
export class GroupSlotsController {
  constructor(
    private readonly readGroupSlots: ReadGroupSlots,
    private readonly readGroupDay: ReadGroupDay,
  ) {}

  @Get('agency/halls/:hall/services/:service/slots')
  @Allows('groups.book')
  @Documented({
    summary: 'When groups can come, with the reason, and what my agency may still have',
    answer: GroupSlots,
    problems: [
      'request.invalid',
      'access.sign-in-needed',
      'access.denied',
      'hall.unknown',
      'service.unknown',
    ],
  })
  async slots(
    @ActingAgency() { agency }: AgencyActor,
    @Param({ schema: ServicePath }) { hall, service }: z.infer<typeof ServicePath>,
    @Query({ schema: SlotQuery }) query: SlotQuery,
  ): Promise<GroupSlots> {
    return orProblem(await this.readGroupSlots.run(agency, hall, service, query));
  }

  @Get('group/:code')
  @Allows('groups.follow')
  @Documented({
    summary: 'The day of a group, for its leader: batches, and what is called',
    answer: GroupDay,
    problems: ['request.invalid', 'group.unknown'],
  })
  async day(@Param({ schema: GroupCodePath }) { code }: z.infer<typeof GroupCodePath>): Promise<GroupDay> {
    return orProblem(await this.readGroupDay.run(code));
  }
}
