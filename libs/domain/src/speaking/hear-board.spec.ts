import { emptyBoard, type Board, type BoardCall } from '../board/board.js';
import { hearBoard, silentForMs, speakWithinMs, type KnownCalls } from './hear-board.js';

const zones = new Map([
  [1, 'A'],
  [2, 'A'],
]);
const start = 1_000_000;

const aCall = (label: string, different: Partial<BoardCall> = {}): BoardCall => ({
  ...{ ticketId: label, label, window: 1, state: 'called', calls: 1, at: start },
  ...different,
});
const boardOf = (...calls: BoardCall[]): Board => ({ ...emptyBoard(1, '2026-03-12'), calls });

/** Listens to boards one after the other; answers what was news each time. */
function listen(boards: readonly Board[], now = start + 100) {
  let known: KnownCalls = new Map();
  return boards.map((board) => {
    const heard = hearBoard(known, board, { zones, now });
    known = heard.known;
    return heard.news.map((news) =>
      news.kind === 'call'
        ? `${news.calls[0]?.turn} ${news.calls[0]?.label}→${news.calls[0]?.window}`
        : `${news.kind} ${news.zone}`,
    );
  });
}

describe('A loudspeaker that follows a board', () => {
  it('hears a call once, however often it sees the board', () => {
    const board = boardOf(aCall('A015'));
    expect(listen([board, board])).toEqual([['first A015→1'], []]);
  });

  it('hears several calls in the order in which they were made', () => {
    expect(listen([boardOf(aCall('A016', { window: 2, at: start + 1 }), aCall('A015'))])).toEqual([
      ['first A015→1', 'first A016→2'],
    ]);
  });

  it('counts the calls of a ticket: second, last, and again after that', () => {
    const called = (calls: number) => boardOf(aCall('A015', { calls }));
    expect(listen([1, 2, 3, 4].map(called))).toEqual([
      ['first A015→1'],
      ['second A015→1'],
      ['last A015→1'],
      ['again A015→1'],
    ]);
  });

  it('does not hear windows of other zones', () => {
    expect(listen([boardOf(aCall('A015', { window: 9 }))])).toEqual([[]]);
  });

  it('hears that a call was taken back when it is gone within seconds', () => {
    expect(listen([boardOf(aCall('A015')), boardOf()])).toEqual([['first A015→1'], ['retraction A']]);
  });

  it('does not take the end of an old call for that: the day was closed', () => {
    let known: KnownCalls = new Map();
    known = hearBoard(known, boardOf(aCall('A015')), { zones, now: start }).known;
    expect(hearBoard(known, boardOf(), { zones, now: start + 60_000 }).news).toEqual([]);
  });

  it.each(['serving', 'finished'] as const)('says nothing when the person came: %s', (state) => {
    expect(listen([boardOf(aCall('A015')), boardOf(aCall('A015', { state }))])).toEqual([
      ['first A015→1'],
      [],
    ]);
  });

  it('says nothing of who was missed, and calls who came back for the first time again', () => {
    const missed = { ...boardOf(), missed: [aCall('A015', { state: 'missed' })] };
    expect(listen([boardOf(aCall('A015')), missed, boardOf(aCall('A015', { calls: 2 }))])).toEqual([
      ['first A015→1'],
      [],
      ['first A015→1'],
    ]);
  });

  it('says nothing of who was sent on to another window within seconds', () => {
    const serving = boardOf(aCall('A015', { state: 'serving' }));
    expect(listen([boardOf(aCall('A015')), serving, boardOf()])).toEqual([['first A015→1'], [], []]);
  });

  it('says nothing when a start is undone: the call is the same one', () => {
    const called = boardOf(aCall('A015'));
    expect(listen([called, boardOf(aCall('A015', { state: 'serving' })), called])).toEqual([
      ['first A015→1'],
      [],
      [],
    ]);
  });

  it('lets calls pass that it hears of too late', () => {
    expect(listen([boardOf(aCall('A015'))], start + speakWithinMs + 1)).toEqual([[]]);
    expect(listen([boardOf(aCall('A015'))], start + speakWithinMs)).toEqual([['first A015→1']]);
  });
});

describe('A loudspeaker in a quiet zone', () => {
  const quiet = new Set(['A']);
  const called = (different: Partial<BoardCall> = {}) => boardOf(aCall('A015', different));

  /** What it says of boards that it sees at moments after the call. */
  function listenQuietly(boards: readonly (readonly [Board, number])[]): string[][] {
    let known: KnownCalls = new Map();
    return boards.map(([board, after]) => {
      const heard = hearBoard(known, board, { zones, quiet, now: start + after });
      known = heard.known;
      return heard.news.map((news) =>
        news.kind === 'call' ? `${news.calls[0]?.turn} ${news.calls[0]?.label}` : news.kind,
      );
    });
  }

  it('says nothing of a first call, and calls a second time, aloud, when nobody has come', () => {
    const moments = [0, silentForMs - 1, silentForMs, silentForMs + 2_000];
    expect(listenQuietly(moments.map((after) => [called(), after]))).toEqual([[], [], ['second A015'], []]);
  });

  it('stays silent for whoever comes', () => {
    const came = called({ state: 'serving' });
    const moments = [called(), came, came].map((board, index): [Board, number] => [board, index * 15_000]);
    expect(listenQuietly(moments).flat()).toEqual([]);
  });

  it('stays silent for a start that is undone and started again in time, and speaks when it is not', () => {
    const came = called({ state: 'serving' });
    const undone: [Board, number][] = [
      [called(), 0],
      [came, 5_000],
      [called(), 8_000],
      [called(), silentForMs],
    ];
    expect(listenQuietly(undone)).toEqual([[], [], [], ['second A015']]);
  });

  it('says the second call at once when the clerk calls again, and the last one as the last', () => {
    const again = [
      called(),
      called({ calls: 2, at: start + 5_000 }),
      called({ calls: 3, at: start + 9_000 }),
    ];
    const moments = again.map((board, index): [Board, number] => [board, index * 5_000]);
    expect(listenQuietly(moments)).toEqual([[], ['second A015'], ['last A015']]);
  });

  it('takes nothing back of which nothing was said', () => {
    expect(
      listenQuietly([
        [called(), 0],
        [boardOf(), 5_000],
      ]).flat(),
    ).toEqual([]);
  });

  it('speaks at once in the zone beside it', () => {
    const other = hearBoard(new Map(), called(), { zones, quiet: new Set(['B']), now: start });
    expect(other.news).toHaveLength(1);
  });
});
