import fc from 'fast-check';
import { businessDayOf, instantOf, localTime } from './business-day.js';
import { isOpen, type OpeningHours } from './opening-hours.js';
import { dayMarkAt, sameMark } from './turn-day.js';

const at = (iso: string) => Date.parse(iso);

describe('The business day', () => {
  it.each([
    ['Asia/Shanghai', 0, '2026-03-11T15:59:59.999Z', '2026-03-11'],
    ['Asia/Shanghai', 0, '2026-03-11T16:00:00.000Z', '2026-03-12'],
    ['Asia/Shanghai', 240, '2026-03-11T19:59:59.999Z', '2026-03-11'],
    ['Asia/Shanghai', 240, '2026-03-11T20:00:00.000Z', '2026-03-12'],
    ['America/Vancouver', 0, '2026-11-01T08:30:00.000Z', '2026-11-01'],
    ['America/Vancouver', 0, '2026-11-01T07:30:00.000Z', '2026-11-01'],
    ['America/Vancouver', 0, '2026-11-01T06:59:00.000Z', '2026-10-31'],
    ['Asia/Kathmandu', 0, '2026-03-11T18:15:00.000Z', '2026-03-12'],
    ['Australia/Lord_Howe', 0, '2026-04-04T13:00:00.000Z', '2026-04-05'],
    ['Asia/Shanghai', 240, '2028-02-29T19:00:00.000Z', '2028-02-29'],
    ['Asia/Shanghai', 240, '2026-12-31T19:00:00.000Z', '2026-12-31'],
  ])('in %s with a cut-over at minute %i, %s belongs to %s', (timeZone, cutOverMinutes, iso, day) => {
    expect(businessDayOf(at(iso), { timeZone, cutOverMinutes })).toBe(day);
  });

  it('does not go back when the clocks do: the repeated hour stays on its day', () => {
    const hours = ['2026-11-01T08:30:00Z', '2026-11-01T09:30:00Z', '2026-11-01T10:30:00Z'];
    const days = hours.map((iso) =>
      businessDayOf(at(iso), { timeZone: 'America/Vancouver', cutOverMinutes: 0 }),
    );
    expect(days).toEqual(['2026-11-01', '2026-11-01', '2026-11-01']);
  });

  it('reads the wall clock with weekday', () => {
    expect(localTime(at('2026-03-15T01:05:00Z'), 'Asia/Shanghai')).toEqual({
      date: '2026-03-15',
      minutes: 545,
      weekday: 7,
    });
  });
});

describe('Opening hours', () => {
  const hall: OpeningHours = {
    timeZone: 'Asia/Shanghai',
    cutOverMinutes: 240,
    hours: { from: '08:30', to: '17:00' },
    weekdays: [1, 2, 3, 4, 5],
  };

  it('count the first minute and not the last', () => {
    const moments = ['00:29:59.999Z', '00:30:00.000Z', '08:59:59.999Z', '09:00:00.000Z'];
    expect(moments.map((clock) => isOpen(hall, at(`2026-03-12T${clock}`)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('can cover the whole day', () => {
    const always = { ...hall, hours: { from: '00:00', to: '24:00' }, weekdays: [1, 2, 3, 4, 5, 6, 7] };
    expect(isOpen(always, at('2026-03-14T16:00:00Z'))).toBe(true);
  });

  it('decide together with the day what the log should say', () => {
    const morning = dayMarkAt(hall, at('2026-03-12T02:00:00Z'));
    expect(morning).toEqual({ businessDay: '2026-03-12', open: true });
    expect(sameMark(morning, dayMarkAt(hall, at('2026-03-12T03:00:00Z')))).toBe(true);
    expect(sameMark(morning, dayMarkAt(hall, at('2026-03-12T12:00:00Z')))).toBe(false);
  });
});

describe('The moment of a time on the wall', () => {
  const shanghai = { timeZone: 'Asia/Shanghai', cutOverMinutes: 240 };

  it.each([
    ['2026-03-12', '10:42', '2026-03-12T02:42:00.000Z'],
    ['2026-03-12', '04:00', '2026-03-11T20:00:00.000Z'],
    ['2026-03-12', '03:59', '2026-03-12T19:59:00.000Z'],
  ])('on the business day %s at %s is %s', (day, clock, iso) => {
    expect(new Date(instantOf(day, clock, shanghai)).toISOString()).toBe(iso);
  });

  it('shows that time on the wall of every zone, on that business day, but for hours that the zone skips', () => {
    const zones = fc.constantFrom(
      'Asia/Shanghai',
      'America/Vancouver',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
    );
    const anyDay = fc
      .integer({ min: 0, max: 20_000 })
      .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
    const minutes = fc.integer({ min: 0, max: 1_439 });
    fc.assert(
      fc.property(zones, anyDay, minutes, (timeZone, day, minute) => {
        const calendar = { timeZone, cutOverMinutes: 240 };
        const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'));
        const moment = instantOf(day, clock.join(':'), calendar);
        const skipped = localTime(moment, timeZone).minutes - minute;
        // Clocks are set forward by an hour, on Lord Howe by half of one, always in the night.
        expect([0, 30, 60, -1_380]).toContain(skipped);
        if (skipped === 0) expect(businessDayOf(moment, calendar)).toBe(day);
      }),
    );
  });
});
