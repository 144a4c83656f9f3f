import type { AppointmentView, BookBody, GroupDay, OpenSlots } from '#contracts';
import { newPressKey } from '../shared/press-key.js';
import { command, read } from '../shared/request.js';

const at = (path: string) => `/api/v1/${path}`;

/** Every address of somebody with a phone. */
export const bookingApi = {
  slots: (hall: string, service: string, days: number) =>
    read<OpenSlots>(at(`halls/${hall}/services/${service}/slots?days=${days}`)),
  book: (hall: string, body: BookBody, key: string) =>
    command<AppointmentView>(at(`halls/${hall}/appointments`), { body, key }),
  appointment: (id: string) => read<AppointmentView>(at(`appointments/${id}`)),
  move: (id: string, slot: number, key: string) =>
    command<AppointmentView>(at(`appointments/${id}/move`), { body: { slot }, key }),
  cancel: (id: string) =>
    command<AppointmentView>(at(`appointments/${id}/cancel`), { body: {}, key: newPressKey() }),
  group: (code: string) => read<GroupDay>(at(`group/${code}`)),
  calendarFile: (id: string) => at(`appointments/${id}/calendar.ics`),
};
