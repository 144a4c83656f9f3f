import { Injectable } from '@nestjs/common';
import { groupReasonView, type CapacityBody, type PlannedSlot } from '#contracts';
import {
  accept,
  auditNameOf,
  nameOfActor,
  refuse,
  serviceOf,
  setCapacities,
  type Actor,
  type Decision,
  type GroupReason,
  type HallPlan,
  type Slot,
} from '#domain';
import { slotTimes } from '../booking/index.js';
import type { HallStores } from '../ports/index.js';
import { HallRounds, type HallUseCase } from '../rounds/index.js';

interface CapacityWish extends CapacityBody {
  readonly actor: Actor;
  readonly slot: number;
}

const byHand: GroupReason = { rule: 'set-by-hand', usual: 0, peak: 0 };

/** A supervisor gives a slot more or fewer places. Below what is booked only with a reason, which is kept. */
@Injectable()
export class SetCapacity implements HallUseCase<CapacityWish, PlannedSlot> {
  readonly action = 'set-capacity';

  constructor(private readonly rounds: HallRounds) {}

  /** Refuses `hall.unknown`, `slot.unknown`, `slot.below-use`, `key.reused`. */
  run(
    actor: Actor,
    hallCode: string,
    wish: Omit<CapacityWish, 'actor'>,
    key: string,
  ): Promise<Decision<PlannedSlot>> {
    const press = { actor: nameOfActor(actor), action: this.action, key };
    return this.rounds.join(hallCode, this, { ...wish, actor }, press);
  }

  asked({ actor: _, ...wish }: CapacityWish): string {
    return JSON.stringify(wish);
  }

  async decide(hall: HallStores, wishes: readonly CapacityWish[]): Promise<Decision<PlannedSlot>[]> {
    const decisions: Decision<PlannedSlot>[] = [];
    for (const wish of wishes) decisions.push(await change(hall, wish));
    return decisions;
  }
}

async function change(hall: HallStores, wish: CapacityWish): Promise<Decision<PlannedSlot>> {
  const before = (await hall.slots.lock([wish.slot])).get(wish.slot);
  if (!before) return refuse('slot.unknown');
  const set = setCapacities(before, wish, wish.override !== undefined);
  if (!set.accepted) return set;
  hall.slots.save([{ before, after: set.value, reason: byHand }]);
  hall.audit.record({
    actor: auditNameOf(wish.actor),
    action: wish.override ? 'slot.overridden' : 'slot.capacity-set',
    subject: `slot:${wish.slot}`,
    facts: { ...factsOf(before, wish), ...(wish.override && { reason: wish.override.reason }) },
  });
  return accept(plannedSlot(hall.plan, set.value, byHand));
}

function factsOf({ individual, group }: Slot, wish: CapacityWish) {
  return {
    ...{
      individual: wish.individual,
      individualBefore: individual.capacity,
      individualUsed: individual.used,
    },
    ...{ group: wish.group, groupBefore: group.capacity, groupUsed: group.used },
  };
}

export function plannedSlot(plan: HallPlan, slot: Slot, reason: GroupReason): PlannedSlot {
  return {
    ...slotTimes(plan, slot),
    service: serviceOf(plan, slot).code,
    individual: { ...slot.individual },
    group: { ...slot.group },
    reason: groupReasonView(reason),
  };
}
