import type { Appointment } from '#domain';
import { aPlan } from '#testing';
import { calendarFile } from './calendar-file.js';

const plan = aPlan();
const service = plan.services[0];
const appointment: Appointment = {
  ...{
    id: '019a2c5e-8d1f-7c3b-9a55-0d6f1c2b3a40',
    code: '7Q2M0KX4C9TZA',
    hallId: 1,
    serviceId: service?.id ?? 1,
  },
  ...{ slotId: 1, kind: 'individual', groupBookingId: null, state: 'booked', subjectId: 's', language: 'zh' },
  ...{ ticketId: null, batchNo: null, version: 3 },
};
const slot = { startsAt: Date.parse('2026-03-12T06:00:00Z'), endsAt: Date.parse('2026-03-12T07:00:00Z') };
const now = Date.parse('2026-03-01T00:00:00Z');

describe('The calendar file of an appointment', () => {
  const lines = (different: Partial<Appointment> = {}) =>
    calendarFile(plan, { ...appointment, ...different }, { slot, now }).split('\r\n');

  it('says when, in universal time, and which version it is', () => {
    expect(lines()).toEqual(
      expect.arrayContaining([
        'DTSTART:20260312T060000Z',
        'DTEND:20260312T070000Z',
        'SEQUENCE:3',
        'STATUS:CONFIRMED',
      ]),
    );
  });

  it('takes a cancelled appointment out of the calendar', () => {
    expect(lines({ state: 'cancelled' })).toContain('STATUS:CANCELLED');
  });

  it('has lines of at most 75 octets that are whole again when joined', () => {
    const all = lines();
    expect(all.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(all.join('\r\n').replaceAll('\r\n ', '')).toContain('Check-in code: 7Q2M0KX4C9TZA\\n');
    expect(all.join('')).not.toContain('�');
  });
});
