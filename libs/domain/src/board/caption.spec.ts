import type { HallEvent } from '../event/hall-event.js';
import { emptyBoard, type Board } from './board.js';
import { captionNow } from './caption.js';
import { applyChanges, changesOf, mergeChanges } from './fold.js';

const day = '2026-03-12';
const text = (zh: string) => ({ zh, en: zh });
const announced = (revision: number, zone: string, words: string): HallEvent => ({
  ...{ type: 'announcement.began', announcementId: `${revision}`, zone, labels: ['A015'], text: text(words) },
  ...{ hallId: 1, revision, at: revision * 1_000, businessDay: day, until: revision * 1_000 + 15_000 },
});
const fold = (events: readonly HallEvent[]): Board =>
  events.reduce(
    (board, event) => applyChanges(board, changesOf(board, event), event.revision),
    emptyBoard(0, day),
  );

describe('The caption of a zone', () => {
  const { captions } = fold([announced(1, 'A', '甲'), announced(2, 'B', '乙'), announced(3, 'A', '丙')]);

  it('is what its loudspeaker says now, and nothing of another zone', () => {
    expect(captionNow(captions, 'A', 4_000)?.text.zh).toBe('丙');
    expect(captionNow(captions, 'B', 4_000)?.text.zh).toBe('乙');
    expect(captionNow(captions, 'C', 4_000)).toBeNull();
  });

  it('is there until it will have been said, by itself', () => {
    expect(captionNow(captions, 'A', 17_999)?.text.zh).toBe('丙');
    expect(captionNow(captions, 'A', 18_000)).toBeNull();
  });

  it('is the last one of a burst, for each zone', () => {
    const board = emptyBoard(0, day);
    const changes = [1, 2, 3].flatMap((revision) =>
      changesOf(board, announced(revision, 'A', String(revision))),
    );
    expect(mergeChanges(changes)).toEqual(changes.slice(-1));
  });

  it('does not outlive its day', () => {
    const turned: HallEvent = {
      type: 'day.opened',
      hallId: 1,
      revision: 2,
      at: 0,
      businessDay: '2026-03-13',
    };
    expect(fold([announced(1, 'A', '甲'), turned]).captions).toEqual({});
  });
});
