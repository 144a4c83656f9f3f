import { emptyBoard } from '#contracts';
import { useCaption } from './use-caption.js';
import type { LiveHall } from './use-live-board.js';

const caption = {
  text: { zh: '请 A015 号，到 3 号窗口办理。', en: 'Ticket A015.' },
  from: 1_000,
  to: 16_000,
};
const live = (different: Partial<LiveHall> = {}): LiveHall => ({
  board: { ...emptyBoard(1, '2026-03-12'), captions: { A: caption } },
  ...{ provenAt: 0, source: 'live', serverOffset: 0, freshness: 'fresh', ageSeconds: 0, serverNow: 2_000 },
  ...different,
});

describe('The caption on a screen', () => {
  it('is what is being said in its zone, as long as it is said', () => {
    expect(useCaption(live(), 'A')).toEqual(caption);
    expect(useCaption(live(), 'B')).toBeNull();
    expect(useCaption(live({ serverNow: 16_000 }), 'A')).toBeNull();
  });

  it('is none on a screen that is not live, or knows nothing yet', () => {
    expect(useCaption(live({ freshness: 'stale' }), 'A')).toBeNull();
    expect(useCaption(live({ board: null }), 'A')).toBeNull();
  });
});
