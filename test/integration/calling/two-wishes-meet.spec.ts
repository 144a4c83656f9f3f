import type { Decision } from '#domain';
import {
  createTestDatabase,
  keysOfTickets,
  proofs,
  sabotage,
  type TestDatabase,
  withoutConditions,
  withoutHallLock,
} from '#testing';
import { scenes, Stage, type Scene, type Wish } from './meeting/stage.js';

jest.setTimeout(600_000);

interface Meeting {
  readonly first: string;
  readonly second: string;
  readonly end: unknown[];
}

const said = (decision: Decision<unknown>) => (decision.accepted ? 'done' : decision.code);

type Play = (one: () => Promise<string>, other: () => Promise<string>) => Promise<[string, string]>;

const inOrder: Play = async (one, other) => [await one(), await other()];
const theOtherWayRound: Play = async (one, other) => {
  const second = await other();
  return [await one(), second];
};
const together: Play = (one, other) => Promise.all([one(), other()]);

/** Lets two wishes meet on a stage, each at its own process, and tells what came of them. */
async function meet(stage: Stage, scene: Scene, wishes: [Wish, Wish], play: Play): Promise<Meeting> {
  for (const step of scene.before) {
    stage.clock.pass(1_000);
    await step(stage.actor());
  }
  stage.clock.pass((scene.later ?? 1) * 1_000);
  const [one, other] = wishes.map((wish) => {
    const actor = stage.actor();
    return async () => said(await wish(actor));
  }) as [() => Promise<string>, () => Promise<string>];
  const [first, second] = await play(one, other);
  return { first, second, end: await stage.end() };
}

/** Two wishes of a scene, each also with itself: two fingers on one key. All of them in full. */
function pairsOf({ wishes }: Scene): [string, string][] {
  const names = Object.keys(wishes);
  const pairs = names.flatMap((one, index) =>
    names.slice(index).map((other): [string, string] => [one, other]),
  );
  return pairs.filter((_, index) => index % proofs.everyPair === 0);
}

describe.each(Object.entries(scenes))('When a person %s, two wishes in the same moment', (_, scene) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase(8);
  });
  afterAll(() => database.drop());

  it.each(pairsOf(scene))('end as if one had come after the other: %s × %s', async (one, other) => {
    const wishes = [scene.wishes[one], scene.wishes[other]] as [Wish, Wish];
    const plays = [together, inOrder, theOtherWayRound];
    const stages = [];
    // One after the other: planting whole halls side by side can deadlock on the gaps of their keys.
    for (const play of plays) stages.push({ play, stage: await Stage.open(database) });
    const [met, ...orders] = await Promise.all(
      stages.map(({ play, stage }) => meet(stage, scene, wishes, play)),
    );
    expect(orders).toContainEqual(met);
  });
});

describe('A guard that is missing', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase(8);
  });
  afterAll(() => database.drop());

  it.each([
    ['waits', 'call this at 1', 'call this at 2'],
    ['is served', 'finish', 'hold'],
    ['was missed a moment ago', 'rejoin', 'undo'],
  ])('would be noticed: a person %s, %s × %s', async (name, one, other) => {
    const scene = scenes[name] as Scene;
    const wishes = [scene.wishes[one], scene.wishes[other]] as [Wish, Wish];
    const orders = [
      await meet(await Stage.open(database), scene, wishes, inOrder),
      await meet(await Stage.open(database), scene, wishes, theOtherWayRound),
    ];
    for (const sql of name === 'waits' ? keysOfTickets : []) await database.source.query(sql);
    const stage = await Stage.open(database);
    sabotage(database.source, (sql) => withoutConditions(withoutHallLock(sql)));
    expect(orders).not.toContainEqual(await meet(stage, scene, wishes, together));
  });
});
