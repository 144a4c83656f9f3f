import { appointmentStates, documentKinds, documentNumber, isDocument, languages } from '#domain';
import { z } from 'zod';
import { HallCode, Moment, Named, ServiceCode, Text } from './shared.js';

export const BookingDate = z.iso.date().meta({ description: 'A date of the hall', example: '2026-03-15' });

/** Slot ids are numbers that arrive as text in a path. */
export const SlotInPath = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number)
  .meta({ description: 'Id of a slot', example: 4711 });

export const SlotId = z.int().positive().meta({ description: 'Id of a slot', example: 4711 });

export const ServicePath = z.object({ hall: HallCode, service: ServiceCode });

/** Numbers of a query arrive as text. */
export const SlotQuery = z.strictObject({
  from: BookingDate.optional().meta({ description: 'The first day; today without it' }),
  days: z
    .string()
    .regex(/^([1-9]|[12]\d|3[01])$/)
    .transform(Number)
    .default(14),
});

const Clock = z
  .string()
  .regex(/^\d{2}:\d{2}$/)
  .meta({ description: "By the hall's own clock", example: '09:30' });

export const SlotTimes = z.object({ id: SlotId, day: BookingDate, from: Clock, to: Clock });

export const OpenSlot = SlotTimes.extend({
  free: z.int().meta({ description: 'Places for people on their own' }),
}).meta({ id: 'OpenSlot' });

export const OpenSlots = z
  .object({ service: Named, slots: z.array(OpenSlot), asOf: Moment })
  .meta({ id: 'OpenSlots' });

/** A document as people write it; what is kept is the number as it stands on the document. */
export const DocumentBody = z
  .strictObject({
    kind: z.enum(documentKinds),
    number: z.string().min(1).max(40).transform(documentNumber),
  })
  .refine(isDocument, { path: ['number'], message: 'a number as it stands on such a document' })
  .meta({ id: 'DocumentBody' });

export const PersonName = z
  .string()
  .transform((name) => name.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(60)
      .regex(/^[\p{L}\p{M}·. '’-]+$/u),
  );

export const PhoneNumber = z
  .string()
  .transform((number) => number.normalize('NFKC').replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\+?\d{5,15}$/));

export const PersonBody = z
  .strictObject({ name: PersonName, document: DocumentBody, phone: PhoneNumber.optional() })
  .meta({ id: 'PersonBody' });

export const BookBody = z
  .strictObject({
    service: ServiceCode,
    slot: SlotId,
    person: PersonBody,
    language: z.enum(languages).default('zh'),
  })
  .meta({ id: 'BookBody' });

export const MoveBody = z.strictObject({ slot: SlotId }).meta({ id: 'MoveBody' });

export const AppointmentPath = z.object({ id: z.uuid() });

/** The link of an appointment's page ends with its id; whoever has it, has the appointment. */
export const AppointmentView = z
  .object({
    id: z.uuid(),
    code: z.string().meta({ description: 'What is scanned or typed at the kiosk', example: '7Q2M0KX4C9TZA' }),
    hall: z.object({ code: HallCode, name: Text }),
    service: Named,
    slot: SlotTimes.extend({ startsAt: Moment, endsAt: Moment }),
    state: z.enum(appointmentStates),
    person: z
      .object({ name: z.string(), kind: z.enum(documentKinds), document: z.string() })
      .meta({ description: 'Masked' }),
    mayChange: z.boolean().meta({ description: 'May still be moved or cancelled' }),
    checkInUntil: Moment,
    ticket: z.string().nullable().meta({ description: 'After checking in: the code of the ticket' }),
    papers: z.array(Named).meta({ description: 'What to bring' }),
  })
  .meta({ id: 'Appointment' });

export const CalendarFile = z.string().meta({ id: 'CalendarFile', description: 'iCalendar, RFC 5545' });

export type OpenSlots = z.infer<typeof OpenSlots>;
export type BookBody = z.infer<typeof BookBody>;
export type AppointmentView = z.infer<typeof AppointmentView>;
export type SlotQuery = z.infer<typeof SlotQuery>;
