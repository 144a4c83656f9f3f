import { Injectable } from '@nestjs/common';
import type { HallCalendarView, SlotTemplates } from '#contracts';
import {
  accept,
  auditNameOf,
  bookableDays,
  businessDayOf,
  clockOf,
  daysFrom,
  nameOfActor,
  refuse,
  withoutOverlap,
  type Actor,
  type Decision,
  type HallPlan,
  type SlotTemplate,
} from '#domain';
import {
  ArrivalHistory,
  Clock,
  HallReader,
  HallUnitOfWork,
  Secrets,
  type HallStores,
} from '../ports/index.js';
import { HallRounds, type HallUseCase } from '../rounds/index.js';
import { generate, usualIn, type Usual } from './generate-slots.js';

interface PlanWish {
  readonly actor: Actor;
  readonly templates?: SlotTemplates;
  readonly calendar?: HallCalendarView;
  readonly usual: Usual;
  readonly digest: string;
}

/** Somebody changes the week, or the days that differ from it. Slots that nobody booked follow at once. */
@Injectable()
export class PlanSlots implements HallUseCase<PlanWish, { readonly slots: number }> {
  readonly action = 'plan-slots';

  constructor(
    private readonly rounds: HallRounds,
    private readonly halls: HallReader,
    private readonly history: ArrivalHistory,
    private readonly unitOfWork: HallUnitOfWork,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  templates(hallCode: string): Promise<Decision<SlotTemplates>> {
    return this.unitOfWork.run(hallCode, async (hall) => {
      const templates = await hall.slots.templates();
      return { templates: templates.flatMap((template) => templateView(hall.plan, template)) };
    });
  }

  calendar(hallCode: string): Promise<Decision<HallCalendarView>> {
    return this.unitOfWork.run(hallCode, async (hall) => {
      const days = await hall.slots.calendar();
      return { days: days.map(({ name, ...day }) => ({ ...day, name: { ...name } })) };
    });
  }

  /** Refuses `hall.unknown`, `service.unknown`, `slots.overlap`, `key.reused`. Answers how many slots were made anew. */
  async run(
    actor: Actor,
    hallCode: string,
    change: Pick<PlanWish, 'templates' | 'calendar'>,
    key: string,
  ): Promise<Decision<{ readonly slots: number }>> {
    const plan = await this.halls.byCode(hallCode);
    if (!plan) return refuse('hall.unknown', { hall: hallCode });
    const usual = await usualIn(this.history, plan, this.clock.now());
    const digest = this.secrets.digest(JSON.stringify(change));
    const press = { actor: nameOfActor(actor), action: this.action, key };
    return this.rounds.join(hallCode, this, { actor, ...change, usual, digest }, press);
  }

  asked({ digest }: PlanWish): string {
    return digest;
  }

  async decide(hall: HallStores, wishes: readonly PlanWish[]): Promise<Decision<{ slots: number }>[]> {
    const decisions: Decision<{ slots: number }>[] = [];
    for (const wish of wishes) decisions.push(await this.plan(hall, wish));
    return decisions;
  }

  private async plan(hall: HallStores, wish: PlanWish): Promise<Decision<{ slots: number }>> {
    const templates = templatesOf(hall.plan, wish.templates);
    if (!templates.accepted) return templates;
    if (wish.templates) hall.slots.setTemplates(templates.value);
    if (wish.calendar) hall.slots.setCalendar(wish.calendar.days);
    hall.audit.record({
      actor: auditNameOf(wish.actor),
      action: wish.templates ? 'slots.templates-set' : 'slots.calendar-set',
      subject: `hall:${hall.plan.code}`,
      facts: { rows: wish.templates?.templates.length ?? wish.calendar?.days.length ?? 0 },
    });
    const [, ...days] = daysFrom(businessDayOf(this.clock.now(), hall.plan), bookableDays);
    // Today stays as it is: people are on their way.
    hall.slots.removeUntouched(days[0] ?? '');
    return accept({ slots: await generate(hall, days, wish.usual) });
  }
}

function templatesOf(plan: HallPlan, list?: SlotTemplates): Decision<readonly SlotTemplate[]> {
  const templates: SlotTemplate[] = [];
  for (const { service: code, weekday, from, to, individual, group } of list?.templates ?? []) {
    const service = plan.services.find((candidate) => candidate.code === code);
    if (!service) return refuse('service.unknown', { service: code });
    const minutes = { fromMinute: minutesOf(from), toMinute: minutesOf(to) };
    templates.push({ serviceId: service.id, weekday, ...minutes, individual, group });
  }
  return withoutOverlap(templates);
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

function templateView(plan: HallPlan, template: SlotTemplate) {
  const { serviceId, weekday, fromMinute, toMinute, individual, group } = template;
  const service = plan.services.find(({ id }) => id === serviceId)?.code;
  const times = { from: clockOf(fromMinute), to: clockOf(toMinute) };
  return service ? [{ service, weekday, ...times, individual, group }] : [];
}
