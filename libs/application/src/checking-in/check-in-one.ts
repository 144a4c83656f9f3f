import type { CheckedIn } from '#contracts';
import {
  accept,
  appointmentRank,
  mayCheckIn,
  refuse,
  serviceOf,
  stepAppointment,
  type Appointment,
  type Decision,
} from '#domain';
import { slotTimes } from '../booking/index.js';
import { issueAll, issuedTicket } from '../issuing/index.js';
import { checkInMember } from './check-in-group.js';
import type { CheckingIn } from './checking-in.js';

/** Somebody on their own checks in, or shows again what is checked in already. */
export async function checkInOne(
  checkingIn: CheckingIn,
  appointment: Appointment,
): Promise<Decision<CheckedIn>> {
  if (appointment.ticketId !== null) return ticketAgain(checkingIn, appointment);
  if (appointment.kind === 'group') return checkInMember(checkingIn, appointment);
  const { hall, ids, now, today } = checkingIn;
  const slot = (await hall.slots.lock([appointment.slotId])).get(appointment.slotId);
  if (!slot) return refuse('check-in.unknown');
  const step = stepAppointment(appointment, 'check-in');
  const inTime = mayCheckIn(slot, { now, today });
  if (!inTime.accepted || appointment.state === 'no_show') {
    const { from, to } = slotTimes(hall.plan, slot);
    return inTime.accepted || inTime.code === 'check-in.too-late'
      ? refuse('check-in.too-late', { from, to })
      : inTime;
  }
  if (!step.accepted) return step;
  const booked = { partySize: 1, rankAt: appointmentRank(slot) };
  const service = serviceOf(hall.plan, slot).code;
  const wish = { service, lane: 'appointment' as const, language: appointment.language, booked };
  const [ticket] = await issueAll(hall, ids, now, [accept(wish)]);
  if (!ticket?.accepted) return ticket ?? refuse('check-in.unknown');
  hall.appointments.save([{ before: appointment, after: { ...step.value, ticketId: ticket.value.id } }]);
  return accept({ kind: 'individual', ticket: ticket.value });
}

async function ticketAgain({ hall }: CheckingIn, { ticketId }: Appointment): Promise<Decision<CheckedIn>> {
  const [ticket] = await hall.tickets.find('id', ticketId === null ? [] : [ticketId]);
  return ticket
    ? accept({ kind: 'individual', ticket: issuedTicket(hall.plan, ticket) })
    : refuse('check-in.unknown');
}
