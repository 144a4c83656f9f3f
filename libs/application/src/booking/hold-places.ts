import { Injectable } from '@nestjs/common';
import type { GroupBookingView, HoldPlacesBody } from '#contracts';
import {
  accept,
  areConnected,
  auditNameOf,
  holdForMs,
  nameOfActor,
  refuse,
  withinQuota,
  type AgencyActor,
  type Decision,
  type GroupBooking,
  type Slot,
} from '#domain';
import { Clock, Ids, type HallStores } from '../ports/index.js';
import { HallRounds, type HallUseCase } from '../rounds/index.js';
import { groupView } from './group-view.js';
import { releaseHolds } from './release-holds.js';
import { SlotBook } from './slot-book.js';

interface HoldWish extends Readonly<Pick<HoldPlacesBody, 'service' | 'mode'>> {
  readonly actor: AgencyActor;
  readonly slots: readonly { readonly slot: number; readonly places: number }[];
}

/** An agency holds places for a group, in one slot or in neighbouring ones: all of them or none. */
@Injectable()
export class HoldPlaces implements HallUseCase<HoldWish, GroupBookingView> {
  readonly action = 'hold-places';

  constructor(
    private readonly rounds: HallRounds,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses `hall.unknown`, `service.unknown`, `slot.unknown`, `slot.over`, `slot.full`, `group.slots-apart`,
   * `group.quota-used`, `key.reused`.
   */
  run(
    actor: AgencyActor,
    { hall, ...wish }: Omit<HoldWish, 'actor'> & { readonly hall: string },
    key: string,
  ): Promise<Decision<GroupBookingView>> {
    const press = { actor: nameOfActor(actor), action: this.action, key };
    return this.rounds.join(hall, this, { ...wish, actor }, press);
  }

  /** A new session of the same person presses the same button. */
  asked({ actor, ...wish }: HoldWish): string {
    return JSON.stringify({ ...wish, agency: actor.agency });
  }

  /** One after the other: what one agency takes, the next one does not find. */
  async decide(hall: HallStores, wishes: readonly HoldWish[]): Promise<Decision<GroupBookingView>[]> {
    const now = this.clock.now();
    // Time is a condition: whatever is expired is free for this round, whether or not the job has come by.
    await releaseHolds(hall, now);
    const slotIds = wishes.flatMap(({ slots }) => slots.map(({ slot }) => slot));
    const book = await SlotBook.open(hall, slotIds, now);
    const decisions: Decision<GroupBookingView>[] = [];
    for (const wish of wishes) decisions.push(await this.hold(hall, book, wish, now));
    book.save();
    return decisions;
  }

  private async hold(
    hall: HallStores,
    book: SlotBook,
    wish: HoldWish,
    now: number,
  ): Promise<Decision<GroupBookingView>> {
    const slots = chosenSlots(hall, book, wish);
    if (!slots.accepted) return slots;
    const [first, places] = [slots.value[0], sumOf(wish)];
    const quota = await hall.groups.quota(wish.actor.agency, first.day);
    const allowed = withinQuota(quota.most, quota.used, places);
    if (!allowed.accepted) return allowed;
    const taken = takeAll(book, wish);
    if (!taken.accepted) return taken;
    const group = this.groupOf(wish, slots.value, now);
    hall.groups.add(group, { account: wish.actor.id, at: now });
    hall.audit.record({
      actor: auditNameOf(wish.actor),
      action: 'group.held',
      subject: `group:${group.id}`,
      facts: { agency: group.agencyId, places, day: group.day },
    });
    return accept(groupView(hall.plan, group, (id) => book.slot(id), now));
  }

  private groupOf({ actor, mode, ...wish }: HoldWish, slots: Slots, now: number): GroupBooking {
    const [first, last] = [slots[0], slots.at(-1) ?? slots[0]];
    return {
      ...{ id: this.ids.recordId(), code: this.ids.ticketCode(), agencyId: actor.agency, mode },
      ...{ hallId: first.hallId, serviceId: first.serviceId, day: first.day, state: 'held' },
      ...{ heldUntil: now + holdForMs, extended: 0, places: sumOf(wish), taken: 0, lateMinutes: 0 },
      ...{ startsAt: first.startsAt, endsAt: last.endsAt, version: 1 },
      slots: [...wish.slots]
        .sort((a, b) => a.slot - b.slot)
        .map(({ slot, places }) => ({ slotId: slot, places, taken: 0 })),
    };
  }
}

type Slots = readonly [Slot, ...Slot[]];

function sumOf({ slots }: Pick<HoldWish, 'slots'>): number {
  return slots.reduce((sum, { places }) => sum + places, 0);
}

/** The slots in the order of time: of the service that was asked for, of one day, without a gap. */
function chosenSlots(hall: HallStores, book: SlotBook, wish: HoldWish): Decision<Slots> {
  const service = hall.plan.services.find(({ code }) => code === wish.service);
  if (!service) return refuse('service.unknown', { service: wish.service });
  const slots = wish.slots.flatMap(({ slot }) => book.slot(slot) ?? []);
  const own = slots.filter(({ serviceId }) => serviceId === service.id);
  if (own.length < wish.slots.length) return refuse('slot.unknown');
  const [first, ...others] = own.sort((a, b) => a.startsAt - b.startsAt);
  if (!first || !areConnected([first, ...others])) return refuse('group.slots-apart');
  return others.every(({ day }) => day === first.day)
    ? accept([first, ...others])
    : refuse('group.slots-apart');
}

/** All or nothing: what was taken before a slot turns out to be full is given back. */
function takeAll(book: SlotBook, { slots }: HoldWish): Decision<null> {
  for (const [index, { slot, places }] of slots.entries()) {
    const taken = book.take(slot, 'group', places);
    if (taken.accepted) continue;
    slots.slice(0, index).forEach((one) => book.putBack(one.slot, one.places));
    return taken;
  }
  return accept(null);
}
