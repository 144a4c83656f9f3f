import { Random } from './random.js';

const many = 20_000;
const mean = (draw: () => number) => Array.from({ length: many }, draw).reduce((a, b) => a + b, 0) / many;

it('gives the same draws for the same seed, and others for another', () => {
  const draws = (seed: string) => {
    const random = new Random(seed);
    return Array.from({ length: 5 }, () => random.next());
  };
  expect(draws('1 center')).toEqual(draws('1 center'));
  expect(draws('1 center')).not.toEqual(draws('2 center'));
});

it('draws evenly between 0 and 1', () => {
  const random = new Random('even');
  expect(mean(() => random.next())).toBeCloseTo(0.5, 1);
});

it('lets people come and stay as long as they do on average', () => {
  const random = new Random('times');
  expect(mean(() => random.exponential(3)) / 3).toBeCloseTo(1, 1);
  expect(mean(() => random.logNormal(6, 0.45)) / 6).toBeCloseTo(1, 1);
});

it('picks in proportion to the weights, and never what weighs nothing', () => {
  const random = new Random('weights');
  const picks = Array.from({ length: many }, () =>
    random.pick(['a', 'b', 'c'], (item) => ({ a: 1, b: 3, c: 0 })[item] ?? 0),
  );
  expect(picks.filter((pick) => pick === 'b').length / many).toBeCloseTo(0.75, 1);
  expect(picks).not.toContain('c');
});
