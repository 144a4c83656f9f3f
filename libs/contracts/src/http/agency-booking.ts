import { groupReasons, groupStates, rosterModes, ticketStates } from '#domain';
import { z } from 'zod';
import { BookingDate, SlotId, SlotTimes } from './booking.js';
import { HallCode, Moment, Named, ServiceCode, Text, TicketCode } from './shared.js';

/** Why a slot has as many places for groups as it has: for programs, and in words. */
export const GroupReasonView = z
  .object({ rule: z.enum(groupReasons), usual: z.int(), peak: z.int(), text: Text })
  .meta({ id: 'GroupReason' });

export const GroupSlot = SlotTimes.extend({
  free: z.int().meta({ description: 'Places for groups that nobody holds' }),
  capacity: z.int(),
  mine: z.int().meta({ description: 'Places that my agency has here' }),
  reason: GroupReasonView,
}).meta({ id: 'GroupSlot' });

/** How many places my agency may have on a day, and has. */
export const Quota = z.object({ day: BookingDate, most: z.int(), used: z.int() }).meta({ id: 'Quota' });

export const GroupSlots = z
  .object({ service: Named, slots: z.array(GroupSlot), quota: z.array(Quota), asOf: Moment })
  .meta({ id: 'GroupSlots' });

export const HoldPlacesBody = z
  .strictObject({
    hall: HallCode,
    service: ServiceCode,
    slots: z
      .array(z.strictObject({ slot: SlotId, places: z.int().min(1).max(500) }))
      .min(1)
      .max(8)
      .refine((slots) => new Set(slots.map(({ slot }) => slot)).size === slots.length, {
        message: 'every slot once',
      })
      .meta({ description: 'Slots of one day, one right after the other' }),
    mode: z.enum(rosterModes).default('best').meta({
      description: 'Whether only the whole roster is booked, or as many of it as there is room for',
    }),
  })
  .meta({ id: 'HoldPlacesBody' });

export const GroupPath = z.object({ id: z.uuid() });

export const GroupBookingView = z
  .object({
    id: z.uuid(),
    code: TicketCode.meta({ description: 'What the coach shows; opens the page of its leader' }),
    hall: z.object({ code: HallCode, name: Text }),
    service: Named,
    day: BookingDate,
    state: z.enum(groupStates),
    mode: z.enum(rosterModes),
    heldUntil: Moment.nullable().meta({ description: 'Until when places without a person are kept' }),
    extensionsLeft: z.int(),
    places: z.int(),
    taken: z.int(),
    lateMinutes: z.int(),
    slots: z.array(SlotTimes.extend({ places: z.int(), taken: z.int() })),
    checkInUntil: Moment,
    version: z.int(),
  })
  .meta({ id: 'GroupBooking' });

export const GroupBookingQuery = z.strictObject({ state: z.enum(groupStates).optional() });
export const GroupBookingList = z
  .object({ bookings: z.array(GroupBookingView), asOf: Moment })
  .meta({ id: 'GroupBookingList' });

const lateMinutes = [15, 30, 45, 60] as const;

export const LateBody = z.strictObject({ minutes: z.literal(lateMinutes) }).meta({ id: 'LateBody' });

export const LateQuery = z.strictObject({
  minutes: z.enum(lateMinutes.map(String) as ['15', '30', '45', '60']).transform(Number),
});

/** What being late costs, before one commits to it. */
export const LatePreview = z
  .object({
    minutes: z.int(),
    checkInUntil: Moment,
    callsFrom: Moment.meta({ description: 'Before that nobody of the group is called' }),
    aheadThen: z
      .int()
      .meta({ description: 'Tickets of other groups of this service that go before by then' }),
  })
  .meta({ id: 'LatePreview' });

export const GroupCodePath = z.object({ code: TicketCode });

export const GroupBatch = z
  .object({
    number: z.int(),
    people: z.int(),
    ticket: z.object({
      code: TicketCode,
      label: z.string(),
      state: z.enum(ticketStates),
      window: z.int().nullable(),
    }),
  })
  .meta({ id: 'GroupBatch' });

/** The page of a group's leader: who goes with whom and what is called. Names nobody. */
export const GroupDay = z
  .object({
    code: TicketCode,
    hall: z.object({ code: HallCode, name: Text }),
    service: Named,
    state: z.enum(groupStates),
    slots: z.array(SlotTimes),
    people: z.int(),
    checkedIn: z.int(),
    batches: z.array(GroupBatch),
    checkInUntil: Moment,
    asOf: Moment,
  })
  .meta({ id: 'GroupDay' });

export type GroupSlots = z.infer<typeof GroupSlots>;
export type HoldPlacesBody = z.infer<typeof HoldPlacesBody>;
export type GroupBookingView = z.infer<typeof GroupBookingView>;
export type GroupBookingList = z.infer<typeof GroupBookingList>;
export type LatePreview = z.infer<typeof LatePreview>;
export type GroupDay = z.infer<typeof GroupDay>;
export type GroupReasonView = z.infer<typeof GroupReasonView>;
