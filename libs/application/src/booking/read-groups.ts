import { Injectable } from '@nestjs/common';
import { toMoment, type GroupBookingList, type GroupBookingView, type LatePreview } from '#contracts';
import { accept, missedAt, refuse, type Decision, type GroupBooking, type GroupState } from '#domain';
import { BookingReader, Clock, HallReader } from '../ports/index.js';
import { groupView } from './group-view.js';

/** What an agency has booked. A booking of somebody else is unknown. */
@Injectable()
export class ReadGroups {
  constructor(
    private readonly reader: BookingReader,
    private readonly halls: HallReader,
    private readonly clock: Clock,
  ) {}

  async all(agency: string, state?: GroupState): Promise<GroupBookingList> {
    const bookings = await this.views(await this.reader.groups(agency, state));
    return { bookings, asOf: toMoment(this.clock.now()) };
  }

  /** Refuses `group.unknown`. */
  async one(agency: string, id: string): Promise<Decision<GroupBookingView>> {
    const group = await this.reader.group(id, agency);
    const [view] = group ? await this.views([group]) : [];
    return view ? accept(view) : refuse('group.unknown');
  }

  /** What it costs to come so much later. Refuses `group.unknown`. */
  async late(agency: string, id: string, minutes: number): Promise<Decision<LatePreview>> {
    const group = await this.reader.group(id, agency);
    if (!group) return refuse('group.unknown');
    const arrival = Math.max(this.clock.now(), group.startsAt) + minutes * 60_000;
    return accept({
      minutes,
      checkInUntil: toMoment(missedAt(group, minutes)),
      callsFrom: toMoment(arrival),
      aheadThen: await this.reader.groupsBefore(group, arrival),
    });
  }

  private async views(groups: readonly GroupBooking[]): Promise<GroupBookingView[]> {
    const now = this.clock.now();
    const slots = await this.reader.slotsById(
      groups.flatMap((group) => group.slots.map(({ slotId }) => slotId)),
    );
    const plans = new Map((await this.halls.all()).map((plan) => [plan.id, plan]));
    return groups.flatMap((group) => {
      const plan = plans.get(group.hallId);
      return plan ? [groupView(plan, group, (id) => slots.get(id), now)] : [];
    });
  }
}
