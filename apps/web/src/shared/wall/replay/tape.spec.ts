import fc from 'fast-check';
import type { DisplayFrame, Recording } from '#contracts';
import { Tape } from './tape.js';

const board = (revision: number) => ({
  ...{ revision, businessDay: '2026-03-12', calls: [], missed: [], waiting: {}, windows: {}, captions: {} },
});
const frame = (from: number): DisplayFrame => ({
  ...{ v: 1, hall: 'center', from, to: from + 1, serverTime: (from + 1) * 1_000 },
  ...{ since: `${from}.${from * 1_000}`, mark: `${from + 1}.${(from + 1) * 1_000}` },
  changes: [{ kind: 'waiting', service: 'permits', count: from + 1 }],
});
const piece = (from: number, frames: number, complete = false): Recording => ({
  snapshot: { hall: 'center', board: board(from), mark: `${from}.${from * 1_000}`, serverTime: from * 1_000 },
  frames: Array.from({ length: frames }, (_, index) => frame(from + index)),
  complete,
});

describe('A recording', () => {
  it('shows the board of any moment, forwards and backwards', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 1 });
    fc.assert(
      fc.property(moments, (seeks) => {
        const tape = new Tape(piece(5, 20, true));
        for (const at of seeks) {
          const revision = Math.min(25, Math.max(5, Math.floor(at / 1_000)));
          expect(tape.boardAt(at).revision).toBe(revision);
          expect(tape.boardAt(at).waiting).toEqual(revision === 5 ? {} : { permits: revision });
        }
      }),
    );
  });

  it('asks for its next piece until the day has no more, and takes it only if it follows', () => {
    const tape = new Tape(piece(0, 3));
    expect([tape.wanted, tape.end]).toEqual([3, 3_000]);
    tape.add(piece(1, 4));
    expect([tape.wanted, tape.boardAt(99_000).revision]).toEqual([5, 5]);
    tape.add(piece(5, 2, true));
    expect([tape.wanted, tape.boardAt(99_000).revision]).toEqual([null, 7]);
  });

  it('of a day on which nothing happened is one board', () => {
    const tape = new Tape(piece(0, 0, true));
    expect([tape.wanted, tape.boardAt(99_000).revision, tape.end]).toEqual([null, 0, 0]);
  });
});
