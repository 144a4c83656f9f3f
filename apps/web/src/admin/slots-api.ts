import type { CapacityBody, HallCalendarView, PlannedSlot, PlannedSlots, SlotTemplates } from '#contracts';
import { newPressKey } from '../shared/press-key.js';
import { command, read } from '../shared/request.js';

const at = (hall: string, path: string) => `/api/v1/halls/${encodeURIComponent(hall)}/${path}`;
const put = <T>(path: string, body: object) => command<T>(path, { body, key: newPressKey(), method: 'PUT' });

/** Every address of planning slots. */
export const slotsApi = {
  planned: (hall: string, day?: string) =>
    read<PlannedSlots>(at(hall, `slots${day === undefined ? '' : `?day=${day}`}`)),
  setCapacity: (hall: string, slot: number, body: CapacityBody) =>
    put<PlannedSlot>(at(hall, `slots/${slot}/capacity`), body),
  templates: (hall: string) => read<SlotTemplates>(at(hall, 'slot-templates')),
  saveTemplates: (hall: string, body: SlotTemplates) => put<SlotTemplates>(at(hall, 'slot-templates'), body),
  calendar: (hall: string) => read<HallCalendarView>(at(hall, 'calendar')),
  saveCalendar: (hall: string, body: HallCalendarView) => put<HallCalendarView>(at(hall, 'calendar'), body),
};
