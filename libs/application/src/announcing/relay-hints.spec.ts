import { BoardReader, HallAnnouncer } from '../ports/index.js';
import { RelayHints } from './relay-hints.js';

class RevisionsByHand {
  readonly revisions = new Map([
    [1, 10],
    [2, 20],
  ]);
  readonly announced: [number, number][] = [];

  readonly relay = new RelayHints(
    { revisions: () => Promise.resolve(new Map(this.revisions)) } as BoardReader,
    { announce: (hallId, revision) => this.announced.push([hallId, revision]) } satisfies HallAnnouncer,
  );
}

it('announces every hall once after a start', async () => {
  const { relay, announced } = new RevisionsByHand();
  await relay.run();
  await relay.run();
  expect(announced).toEqual([
    [1, 10],
    [2, 20],
  ]);
});

it('announces a hall that has moved since the last look, also when it moved back', async () => {
  const { relay, announced, revisions } = new RevisionsByHand();
  await relay.run();
  revisions.set(2, 21);
  await relay.run();
  revisions.set(2, 5);
  await relay.run();
  expect(announced.slice(2)).toEqual([
    [2, 21],
    [2, 5],
  ]);
});
