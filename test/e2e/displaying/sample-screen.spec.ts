import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { BoardSnapshot, type Board } from '#contracts';
import { everybody, runHall, smallHall, until, type RunningHall } from '#testing';

/** The screen that is printed in the documentation, letter by letter. */
async function printedScreen(): Promise<string> {
  const page = await readFile('docs/screens.md', 'utf8');
  const [, code] = /```js\n(.*?)```/s.exec(page) ?? [];
  if (!code) throw new Error('docs/screens.md prints no screen');
  return code;
}

/** Runs it; answers every line that it writes. */
async function runScreen(gateway: string): Promise<{ process: ChildProcess; lines: string[] }> {
  const child = spawn(process.execPath, ['--input-type=module', '-'], {
    env: { ...process.env, GATEWAY: gateway, HALL: 'hall', COOKIE: everybody },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  child.stdin.end(await printedScreen());
  return { process: child, lines };
}

describe('The screen in docs/screens.md', () => {
  let hall: RunningHall;
  let screen: Awaited<ReturnType<typeof runScreen>>;
  beforeAll(async () => {
    hall = await runHall({ halls: [smallHall()], apps: ['ticketing', 'gateway'] });
    screen = await runScreen(hall.urlOf('gateway'));
    await until('its first board', () => screen.lines.length > 0);
  }, 60_000);
  afterAll(async () => {
    screen.process.kill();
    await hall.close();
  });

  const shown = () => JSON.parse(screen.lines.at(-1) ?? '') as Board;

  /** The board as ticketing reads it from the database. */
  const truth = async () => BoardSnapshot.parse((await hall.api.get('/halls/hall/board')).body).board;

  it('shows what happens in the hall, step by step and never back', async () => {
    for (const window of [1, 2]) await hall.api.open(window);
    for (let person = 0; person < 6; person += 1) await hall.api.issue(person % 2 ? 's1' : 's2');
    for (const action of ['finish', 'miss', 'start']) {
      const { body } = await hall.api.callNext(1);
      await hall.api.act(1, action, body.id);
    }
    await hall.api.act(1, 'finish', (await truth()).calls[0]?.ticketId ?? '');
    const { revision } = await truth();
    await until('the same revision', () => shown().revision === revision);
    expect(comparable(shown())).toEqual(comparable(await truth()));
    const revisions = screen.lines.map((line) => (JSON.parse(line) as Board).revision);
    expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
    expect(new Set(revisions).size).toBeGreaterThan(3);
  }, 60_000);
});

/** A line with nobody may have an entry or none. */
function comparable(board: Board) {
  const waiting = Object.fromEntries(Object.entries(board.waiting).filter(([, count]) => count > 0));
  return { ...board, waiting };
}
