import { captionShown } from './caption-shown.js';

const caption = (from: number, label: string) => ({
  text: { zh: `请 ${label} 号，到 3 号窗口办理。`, en: `Ticket ${label}.` },
  ...{ from, to: from + 15_000 },
});
const said = { A: caption(1_000, 'A015'), B: caption(1_500, 'B002') };
const rest = { calls: [], missed: [], waiting: {}, windows: {} };
const board = { revision: 1, businessDay: '2026-03-12', ...rest, captions: said };
const live = { board, freshness: 'fresh' as const, serverNow: 2_000 };

describe('The caption on a board', () => {
  it('is what is being said in its zone, as long as it is said', () => {
    expect(captionShown(live, ['A'])).toEqual(said.A);
    expect(captionShown(live, ['C'])).toBeNull();
    expect(captionShown({ ...live, serverNow: 16_000 }, ['A'])).toBeNull();
  });

  it('is the newest of all zones where the board belongs to several, or to none', () => {
    expect(captionShown(live, ['A', 'B'])).toEqual(said.B);
    expect(captionShown(live, [])).toEqual(said.B);
  });

  it('is none on a board that is not live, or knows nothing yet', () => {
    expect(captionShown({ ...live, freshness: 'stale' }, ['A'])).toBeNull();
    expect(captionShown({ ...live, board: null }, ['A'])).toBeNull();
  });
});
