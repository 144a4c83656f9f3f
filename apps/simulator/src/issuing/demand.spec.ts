import { center, subCenter, type DemoHall } from '#demo';
import { staffedWindows } from '../calling/staffing.js';
import { demandOf } from './demand.js';

const rates = (hall: DemoHall) =>
  new Map(demandOf(hall, staffedWindows(hall)).map((demand) => [demand.service.code, demand.perMinute]));

it('sends most people of the center to the passport windows, as the bulletin does', () => {
  const demand = demandOf(center, staffedWindows(center));
  const [most] = [...demand].sort((a, b) => b.perMinute - a.perMinute);
  expect(most?.service.code).toBe('exit-entry');
  expect(demand.filter(({ crowd }) => crowd === 'rush').map(({ service }) => service.code)).toEqual([
    'exit-entry',
  ]);
});

it('lets people come in proportion to the cases of the bulletin where the windows can take them', () => {
  const rate = rates(center);
  expect((rate.get('health') ?? 0) / (rate.get('weather') ?? 1)).toBeCloseTo(644 / 403, 1);
});

it('wants of no service more than its windows can do', () => {
  const rate = rates(center);
  const household = center.services.find(({ code }) => code === 'household');
  expect((rate.get('household') ?? 0) * (household?.minutes ?? 0)).toBeLessThan(2);
});

it('sends nobody to a service whose only windows are closed', () => {
  const onlyOne = subCenter.windows.filter(({ number }) => number === 6);
  expect(demandOf(subCenter, onlyOne).map(({ service }) => service.code)).toEqual(['tax']);
});
