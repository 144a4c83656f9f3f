import { z } from 'zod';
import { GroupReasonView } from './agency-booking.js';
import { BookingDate, SlotInPath, SlotTimes } from './booking.js';
import { HallCode, ServiceCode, Text } from './shared.js';

const Capacity = z.int().min(0).max(2_000);
const Weekday = z.int().min(1).max(7).meta({ description: '1 = Monday' });
const ClockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)
  .meta({ example: '09:30' });

/** One row, one slot of every such weekday. */
export const SlotTemplateView = z
  .strictObject({
    service: ServiceCode,
    weekday: Weekday,
    from: ClockTime,
    to: ClockTime,
    individual: Capacity.meta({ description: 'What people on their own always have' }),
    group: Capacity.meta({ description: 'The most that groups get, when few people come on their own' }),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'later than from' })
  .meta({ id: 'SlotTemplate' });

/** All templates of the hall: what is not in the list is gone, for slots that are not generated yet. */
export const SlotTemplates = z
  .strictObject({ templates: z.array(SlotTemplateView).max(5_000) })
  .meta({ id: 'SlotTemplates' });

export const CalendarDayView = z
  .strictObject({
    day: BookingDate,
    kind: z.enum(['holiday', 'workday']),
    name: z.strictObject({ zh: z.string().max(60), en: z.string().max(60) }),
    asWeekday: Weekday.nullable().meta({ description: 'With a workday: as which weekday it goes' }),
  })
  .refine(({ kind, asWeekday }) => (kind === 'workday') === (asWeekday !== null), {
    path: ['asWeekday'],
    message: 'a weekday with a workday, null with a holiday',
  })
  .meta({ id: 'CalendarDay' });

export const HallCalendarView = z
  .strictObject({
    days: z
      .array(CalendarDayView)
      .max(1_000)
      .refine((days) => new Set(days.map(({ day }) => day)).size === days.length, {
        message: 'every day once',
      }),
  })
  .meta({ id: 'HallCalendar' });

export const SlotPath = z.object({ hall: HallCode, slot: SlotInPath });
export const SlotDayQuery = z.strictObject({ day: BookingDate.optional() });

const ShareView = z.object({ capacity: z.int(), used: z.int() });

export const PlannedSlot = SlotTimes.extend({
  service: ServiceCode,
  individual: ShareView,
  group: ShareView,
  reason: GroupReasonView,
}).meta({ id: 'PlannedSlot' });

export const PlannedSlots = z
  .object({ day: BookingDate, special: Text.nullable(), slots: z.array(PlannedSlot) })
  .meta({ id: 'PlannedSlots' });

export const CapacityBody = z
  .strictObject({
    individual: Capacity,
    group: Capacity,
    override: z
      .strictObject({ reason: z.string().trim().min(3).max(200) })
      .optional()
      .meta({ description: 'To go below what is booked; kept in the audit' }),
  })
  .meta({ id: 'CapacityBody' });

export const SlotsMade = z
  .object({ slots: z.int().meta({ description: 'How many were made anew' }) })
  .meta({ id: 'SlotsMade' });

export type SlotsMade = z.infer<typeof SlotsMade>;
export type SlotTemplates = z.infer<typeof SlotTemplates>;
export type HallCalendarView = z.infer<typeof HallCalendarView>;
export type PlannedSlot = z.infer<typeof PlannedSlot>;
export type PlannedSlots = z.infer<typeof PlannedSlots>;
export type CapacityBody = z.infer<typeof CapacityBody>;
