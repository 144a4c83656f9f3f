import { IssueTicketBody } from '#contracts';
import { center, subCenter, type DemoHall } from '#demo';
import { staffedWindows } from '../calling/staffing.js';
import { demandOf } from './demand.js';
import { clockAt, morningMinutes } from './morning.js';
import { visitorsOf, type Visitor } from './visitors.js';

function first(count: number, hall: DemoHall, seed: number): Visitor[] {
  const plan = visitorsOf(hall, demandOf(hall, staffedWindows(hall)), seed);
  return Array.from({ length: count }, () => plan.next().value as Visitor);
}

it('plans the same people for the same seed, and others for another seed or hall', () => {
  expect(first(200, center, 7)).toEqual(first(200, center, 7));
  expect(first(200, center, 7)).not.toEqual(first(200, center, 8));
  expect(first(200, center, 7)).not.toEqual(first(200, subCenter, 7));
});

it('plans people one after the other, each with a wish that a kiosk accepts', () => {
  const people = first(500, center, 1);
  expect(people.map(({ at }) => at)).toEqual(people.map(({ at }) => at).sort((a, b) => a - b));
  people.forEach(({ wish }) => expect(IssueTicketBody.parse(wish)).toEqual(wish));
});

it('brings more people in the hour from half past nine than in the last hour of a morning', () => {
  const morning = first(2_000, center, 1).filter(({ at }) => at < morningMinutes);
  const within = (from: number) => morning.filter(({ at }) => at >= from && at < from + 60).length;
  expect(within(60)).toBeGreaterThan(within(150) * 1.4);
});

it('lets about one in sixteen go home before being called, and some ask for the priority lane or English', () => {
  const people = first(4_000, center, 1);
  const share = (test: (visitor: Visitor) => boolean) => people.filter(test).length / people.length;
  expect(share(({ comes }) => !comes)).toBeCloseTo(0.06, 1);
  expect(share(({ wish }) => wish.lane === 'priority')).toBeCloseTo(0.08, 1);
  expect(share(({ wish }) => wish.language === 'en')).toBeGreaterThan(0);
});

it('begins another morning at half past eight when one is over', () => {
  expect([0, 60, 209.9, morningMinutes].map(clockAt)).toEqual(['08:30', '09:30', '11:59', '08:30']);
});
