import {
  appointmentLife,
  appointmentRank,
  appointmentStates,
  holdsPlace,
  isLive,
  mayCheckIn,
  missedAt,
  stepAppointment,
  type AppointmentAction,
} from './appointment.js';

const minute = 60_000;
const slot = { day: '2026-03-12', startsAt: 100 * minute, endsAt: 160 * minute };

describe('An appointment', () => {
  const actions = Object.keys(appointmentLife) as AppointmentAction[];

  it.each(actions)(
    'takes the step "%s" from the states that its table names, and from no other',
    (action) => {
      const { from, to } = appointmentLife[action];
      for (const state of appointmentStates) {
        const step = stepAppointment({ state, version: 1 }, action);
        if ((from as readonly string[]).includes(state))
          expect(step).toMatchObject({ value: { state: to, version: 2 } });
        else expect(step).toMatchObject({ code: 'appointment.wrong-state', facts: { state } });
      }
    },
  );

  it('keeps its place when the person was there, and keeps nobody from booking again after that', () => {
    expect(appointmentStates.filter(holdsPlace)).toEqual(['booked', 'checked_in', 'attended']);
    expect(appointmentStates.filter(isLive)).toEqual(['booked', 'checked_in']);
  });

  it('is for its day, until a quarter of an hour after the slot', () => {
    const today = slot.day;
    expect(mayCheckIn(slot, { now: 0, today: '2026-03-11' })).toMatchObject({ code: 'check-in.another-day' });
    expect(mayCheckIn(slot, { now: 0, today })).toMatchObject({ accepted: true });
    expect(mayCheckIn(slot, { now: 175 * minute - 1, today })).toMatchObject({ accepted: true });
    expect(mayCheckIn(slot, { now: 175 * minute, today })).toMatchObject({ code: 'check-in.too-late' });
    expect(mayCheckIn(slot, { now: 175 * minute, today, lateMinutes: 30 })).toMatchObject({ accepted: true });
    expect(missedAt(slot, 30)).toBe(205 * minute);
  });

  it('is called by the beginning of its slot', () => {
    expect(appointmentRank(slot)).toBe(slot.startsAt);
  });
});
