import {
  clockOf,
  daysFrom,
  templatesOn,
  withoutOverlap,
  type CalendarDay,
  type SlotTemplate,
} from './slot-plan.js';

const on = (weekday: number, fromMinute = 540, serviceId = 1): SlotTemplate => ({
  ...{ serviceId, weekday, fromMinute, toMinute: fromMinute + 60, individual: 5, group: 5 },
});
const name = { zh: '国庆节', en: 'National Day' };

describe('The slots of a day', () => {
  const week = [on(3), on(4), on(6)];
  const calendar: CalendarDay[] = [
    { day: '2026-10-01', kind: 'holiday', name, asWeekday: null },
    { day: '2026-10-10', kind: 'workday', name, asWeekday: 3 },
  ];

  it('are those of its weekday', () => {
    expect(templatesOn('2026-10-08', week, calendar)).toEqual([on(4)]);
    expect(templatesOn('2026-10-12', week, calendar)).toEqual([]);
  });

  it('are none on a holiday, and those of another weekday on a make-up workday', () => {
    expect(templatesOn('2026-10-01', week, calendar)).toEqual([]);
    expect(templatesOn('2026-10-10', week, calendar)).toEqual([on(3)]);
  });

  it('may touch, and overlap with those of other services and days only', () => {
    expect(withoutOverlap([on(1), on(1, 600), on(2), on(1, 540, 2)])).toMatchObject({ accepted: true });
    expect(withoutOverlap([on(1, 600), on(1, 570)])).toMatchObject({
      code: 'slots.overlap',
      facts: { weekday: 1, at: '10:00' },
    });
  });
});

it('days go on over the end of a month', () => {
  expect(daysFrom('2026-02-27', 3)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
});

it.each([
  [0, '00:00'],
  [570, '09:30'],
  [1_440, '24:00'],
])('minute %d is %s', (minutes, clock) => expect(clockOf(minutes)).toBe(clock));
