import { stepAppointment, type AppointmentAction, type GroupBooking } from '#domain';
import type { AppointmentStep, HallStores } from '../ports/index.js';

/** Takes a step with all members of a group who are still booked. Answers them. */
export async function stepMembers(
  hall: HallStores,
  { id }: Pick<GroupBooking, 'id'>,
  action: AppointmentAction,
): Promise<AppointmentStep[]> {
  const members = await hall.appointments.ofGroup(id);
  const steps = members.flatMap((before): AppointmentStep[] => {
    const after = stepAppointment(before, action);
    return after.accepted ? [{ before, after: after.value }] : [];
  });
  hall.appointments.save(steps);
  return steps;
}
