import { Injectable } from '@nestjs/common';
import type { GroupBookingView } from '#contracts';
import {
  accept,
  auditNameOf,
  businessDayOf,
  extendHold,
  holdsPlaces,
  missedAt,
  nameOfActor,
  refuse,
  stepGroup,
  type AgencyActor,
  type Decision,
  type GroupBooking,
  type HallPlan,
  type Instant,
} from '#domain';
import { BookingReader, Clock, HallReader, type HallStores } from '../ports/index.js';
import { HallRounds, type HallUseCase } from '../rounds/index.js';
import { stepMembers } from './step-members.js';
import { groupView } from './group-view.js';
import { SlotBook } from './slot-book.js';

/** What an agency may do with a booking of its own. */
export type GroupChange =
  | { readonly kind: 'extend' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'late'; readonly minutes: number };

interface ChangeWish {
  readonly actor: AgencyActor;
  readonly id: string;
  readonly change: GroupChange;
}

/** An agency keeps its hold for longer, gives a group back, or says that the coach is late. */
@Injectable()
export class ChangeGroup implements HallUseCase<ChangeWish, GroupBookingView> {
  readonly action = 'change-group';

  constructor(
    private readonly rounds: HallRounds,
    private readonly reader: BookingReader,
    private readonly halls: HallReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses `group.unknown` (also for a booking of somebody else), `group.wrong-state`, `group.extended-enough`,
   * `group.too-early`, `check-in.too-late`, `key.reused`.
   */
  async run(
    actor: AgencyActor,
    id: string,
    change: GroupChange,
    key: string,
  ): Promise<Decision<GroupBookingView>> {
    const found = await this.reader.group(id, actor.agency);
    const plan = found && (await this.halls.byId(found.hallId));
    if (!plan) return refuse('group.unknown');
    const press = { actor: nameOfActor(actor), action: this.action, key };
    return this.rounds.join(plan.code, this, { actor, id, change }, press);
  }

  asked({ actor, id, change }: ChangeWish): string {
    return JSON.stringify({ agency: actor.agency, id, change });
  }

  async decide(hall: HallStores, wishes: readonly ChangeWish[]): Promise<Decision<GroupBookingView>[]> {
    const decisions: Decision<GroupBookingView>[] = [];
    for (const wish of wishes) decisions.push(await this.change(hall, wish));
    return decisions;
  }

  private async change(
    hall: HallStores,
    { actor, id, change }: ChangeWish,
  ): Promise<Decision<GroupBookingView>> {
    const now = this.clock.now();
    const before = await hall.groups.find(id, actor.agency);
    if (!before) return refuse('group.unknown');
    const changed = changedGroup(hall.plan, before, change, now);
    if (!changed.accepted) return changed;
    const slotIds = before.slots.map(({ slotId }) => slotId);
    const book = await SlotBook.open(hall, slotIds, now);
    hall.groups.save(before, changed.value);
    if (!holdsPlaces(changed.value.state)) {
      await stepMembers(hall, before, 'cancel');
      book.giveBack(before, changed.value, false);
    }
    book.save();
    hall.audit.record({
      actor: auditNameOf(actor),
      action: `group.${change.kind}`,
      subject: `group:${id}`,
      facts: change.kind === 'late' ? { minutes: change.minutes } : {},
    });
    return accept(groupView(hall.plan, changed.value, (slotId) => book.slot(slotId), now));
  }
}

function changedGroup(
  plan: HallPlan,
  group: GroupBooking,
  change: GroupChange,
  now: Instant,
): Decision<GroupBooking> {
  switch (change.kind) {
    case 'extend':
      return extendHold(group, now);
    case 'cancel':
      return cancelled(group);
    case 'late':
      return late(plan, group, change.minutes, now);
  }
}

function cancelled(group: GroupBooking): Decision<GroupBooking> {
  const step = stepGroup(group, 'cancel');
  if (!step.accepted) return step;
  const slots = group.slots.map((slot) => ({ ...slot, taken: 0 }));
  return accept({ ...step.value, heldUntil: null, taken: 0, slots });
}

/** The coach is late: its people are waited for longer, by up to an hour, and called no later than the others. */
function late(plan: HallPlan, group: GroupBooking, minutes: number, now: Instant): Decision<GroupBooking> {
  const today = businessDayOf(now, plan);
  if (today < group.day) return refuse('group.too-early', { day: group.day });
  if (now >= missedAt(group, group.lateMinutes)) return refuse('group.wrong-state', { state: 'no_show' });
  const step = stepGroup(group, 'late');
  return step.accepted ? accept({ ...step.value, lateMinutes: minutes }) : step;
}
