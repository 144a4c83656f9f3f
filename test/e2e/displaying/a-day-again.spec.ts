import { applyChanges, type Board, type BoardSnapshot, type Recording } from '#contracts';
import { runHall, smallHall, TestScreen, until, type RunningHall } from '#testing';

/** Presses that make a lively quarter of an hour; which of them are refused does not matter. */
const presses = 160;

/** The same every time, so that a failure can be looked at again. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

describe('A day that is shown again', () => {
  let hall: RunningHall;
  let screen: TestScreen;
  /** What a live screen showed at each revision. */
  const live = new Map<number, Board>();

  beforeAll(async () => {
    hall = await runHall({
      halls: [smallHall({ services: 2, windows: 3 }), smallHall({ code: 'quiet' })],
      apps: ['ticketing', 'gateway'],
    });
    screen = new TestScreen(hall.urlOf('gateway'));
    await until('the screen has its hall', () => screen.revision >= 0);
    for (const window of [1, 2, 3]) await hall.api.open(window);
    await liveOn(dice(20_100_529));
  }, 90_000);
  afterAll(async () => {
    screen.close();
    await hall.close();
  });

  async function liveOn(roll: (sides: number) => number): Promise<void> {
    const lastAt = new Map<number, string>();
    const acts = ['start', 'finish', 'recall', 'retract', 'start', 'finish'];
    for (let press = 0; press < presses; press += 1) {
      const window = roll(3) + 1;
      const what = roll(10);
      if (what < 3) await hall.api.issue(`s${roll(2) + 1}`);
      else if (what < 6) {
        const called = await hall.api.callNext(window);
        if (called.status === 200) lastAt.set(window, called.body.id);
      } else if (what === 6)
        await hall.api.post(`/halls/hall/windows/${window}/pause`, { reason: 'break', minutes: 5 });
      else if (what === 7) await hall.api.post(`/halls/hall/windows/${window}/open`, {});
      else await hall.api.act(window, acts[roll(acts.length)] ?? 'start', lastAt.get(window) ?? '');
      await remember();
    }
  }

  /** Waits for the screen, so that it shows most revisions one by one. */
  async function remember(): Promise<void> {
    const { body } = await hall.api.get<BoardSnapshot>('/halls/hall/board');
    await until('the screen has caught up', () => screen.revision >= body.board.revision);
    if (screen.board) live.set(screen.revision, screen.board);
  }

  const today = () => screen.board?.businessDay ?? '';
  const record = async (question: Record<string, string>, code = 'hall') =>
    (await hall.api.get<Recording>(`/halls/${code}/recording?${new URLSearchParams(question).toString()}`))
      .body;

  /** The boards of a recording by revision. */
  function boardsOf({ snapshot, frames }: Recording): Map<number, Board> {
    let board: Board = snapshot.board;
    const boards = new Map([[board.revision, board]]);
    for (const { from, to, changes } of frames) {
      expect(from).toBe(board.revision);
      board = applyChanges(board, changes, to);
      boards.set(to, board);
    }
    return boards;
  }

  it('is at every revision the board that the lobby saw', async () => {
    const recording = await record({ day: today(), from: '00:00' });
    const boards = boardsOf(recording);
    expect(recording.complete).toBe(true);
    expect(live.size).toBeGreaterThan(60);
    for (const [revision, board] of live) expect([revision, boards.get(revision)]).toEqual([revision, board]);
  });

  it('would be noticed if it were another: one lost frame, and the boards differ', async () => {
    const recording = await record({ day: today(), from: '00:00' });
    const lost = recording.frames.findIndex(({ changes }) => changes.some(({ kind }) => kind === 'call'));
    const frames = recording.frames.map((frame, index) =>
      index === lost ? { ...frame, changes: [] } : frame,
    );
    const boards = boardsOf({ ...recording, frames });
    const differing = [...live].filter(
      ([revision, board]) => JSON.stringify(boards.get(revision)) !== JSON.stringify(board),
    );
    expect(differing.length).toBeGreaterThan(0);
  });

  it('can be gone on with behind any revision, with the same boards', async () => {
    const whole = boardsOf(await record({ day: today(), from: '00:00' }));
    const [middle] = [...live.keys()].slice(Math.floor(live.size / 2));
    const rest = await record({ day: today(), after: String(middle) });
    expect(rest.snapshot.board.revision).toBe(middle);
    for (const [revision, board] of boardsOf(rest)) expect(board).toEqual(whole.get(revision));
  });

  it('tells in the order of time, and every frame has its time', async () => {
    const { frames } = await record({ day: today(), from: '00:00' });
    const times = frames.map(({ serverTime }) => serverTime);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('is empty where nothing happened, and refuses what is no day', async () => {
    expect(await record({ day: '2001-01-01' })).toMatchObject({ frames: [], complete: true });
    expect(await record({ day: today() }, 'quiet')).toMatchObject({ frames: [], complete: true });
    const questions: Record<string, string>[] = [
      { day: 'yesterday' },
      { day: '2026-03-12', from: '25:00' },
      { from: '10:00' },
    ];
    for (const question of questions)
      expect(await record(question)).toMatchObject({ code: 'request.invalid' });
  });
});
