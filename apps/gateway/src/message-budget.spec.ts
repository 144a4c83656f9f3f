import { MessageBudget } from './message-budget.js';

function budgetAt(begin: number) {
  const clock = { time: begin, now: () => clock.time };
  const budget = new MessageBudget(clock);
  return {
    clock,
    spend: (times: number) => Array.from({ length: times }, () => budget.spend()).filter(Boolean).length,
  };
}

it('a screen may send ten messages at once', () => {
  expect(budgetAt(0).spend(50)).toBe(10);
});

it('then it may send one a second', () => {
  const { clock, spend } = budgetAt(0);
  spend(10);
  clock.time = 3_500;
  expect(spend(50)).toBe(3);
});

it('waiting long saves up no more than ten, and a clock that is set back takes nothing away', () => {
  const { clock, spend } = budgetAt(1_000_000);
  clock.time = 9_000_000;
  spend(5);
  clock.time = 0;
  expect(spend(50)).toBe(5);
});
