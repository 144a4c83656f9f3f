import type { RosterRow } from '#contracts';
import { together } from './together.js';

const row = (number: number, state: RosterRow['state']): RosterRow => ({
  ...{ row: number, state, cells: [], errors: [], warnings: [], appointment: null },
});

it('a mended row stays where it was, and what was looked up counts more than what was touched', () => {
  const fetched = [row(4, 'invalid'), row(19, 'invalid')];
  const touched = new Map([
    [12, row(12, 'valid')],
    [19, row(19, 'valid')],
  ]);
  expect(together(fetched, touched).map(({ row: number, state }) => [number, state])).toEqual([
    [4, 'invalid'],
    [12, 'valid'],
    [19, 'invalid'],
  ]);
});
