import { Injectable } from '@nestjs/common';
import type { HallCalendarView, SlotTemplates } from '#contracts';
import { clockOf, type Decision, type HallPlan, type SlotTemplate } from '#domain';
import { HallUnitOfWork } from '../ports/index.js';

/** The week of a hall, and the days that differ from it. */
@Injectable()
export class ReadPlan {
  constructor(private readonly unitOfWork: HallUnitOfWork) {}

  /** Refuses `hall.unknown`. */
  templates(hallCode: string): Promise<Decision<SlotTemplates>> {
    return this.unitOfWork.run(hallCode, async (hall) => {
      const templates = await hall.slots.templates();
      return { templates: templates.flatMap((template) => templateView(hall.plan, template)) };
    });
  }

  /** Refuses `hall.unknown`. */
  calendar(hallCode: string): Promise<Decision<HallCalendarView>> {
    return this.unitOfWork.run(hallCode, async (hall) => {
      const days = await hall.slots.calendar();
      return { days: days.map(({ name, ...day }) => ({ ...day, name: { ...name } })) };
    });
  }
}

function templateView(plan: HallPlan, template: SlotTemplate) {
  const { serviceId, weekday, fromMinute, toMinute, individual, group } = template;
  const service = plan.services.find(({ id }) => id === serviceId)?.code;
  const times = { from: clockOf(fromMinute), to: clockOf(toMinute) };
  return service ? [{ service, weekday, ...times, individual, group }] : [];
}
