import { emptyBoard, type Board, type BoardCall, type SpeakBody, type Spoken } from '#contracts';
import { ApiProblem } from '../../shared/problem.js';
import { Loudspeaker } from './loudspeaker.js';
import { ZoneLease } from './zone-lease.js';

const zones = new Map([[1, 'A']]);
const aCall = (label: string, different: Partial<BoardCall> = {}): BoardCall => ({
  ...{ ticketId: label, label, window: 1, state: 'called', calls: 1, at: 0 },
  ...different,
});
const boardOf = (...calls: BoardCall[]): Board => ({ ...emptyBoard(1, '2026-03-12'), calls });
const problem = (code: string) => new ApiProblem(code, { zh: '', en: '' }, code === 'unreachable');

/** A loudspeaker in a zone that it holds, in a time that the test moves; sounds end when the test says so. */
class Room {
  time = 0;
  readonly begun: Omit<SpeakBody, 'host'>[] = [];
  readonly ended: [string, boolean][] = [];
  refusal: ApiProblem | null = null;
  isQuiet = false;
  endSound: () => void = () => undefined;
  private ids = 0;
  readonly lease = new ZoneLease('A', {
    ask: async () => ({ granted: true, token: 7, forMs: 600_000, level: { steps: 0, mute: null }, said: [] }),
    release: async () => undefined,
    taken: (zone, said) => this.loudspeaker.take(zone, said),
    lost: (zone) => this.loudspeaker.lose(zone),
    now: () => this.time,
  });
  readonly loudspeaker: Loudspeaker = new Loudspeaker(new Map([['A', this.lease]]), {
    begin: async (_zone, wish) => {
      if (this.refusal) throw this.refusal;
      this.begun.push(wish);
      return {} as Spoken;
    },
    end: async (_zone, id, whole) => void this.ended.push([id, whole]),
    play: () => new Promise((resume) => (this.endSound = resume)),
    lengthOf: () => 300,
    isQuiet: () => this.isQuiet,
    newId: () => `id-${(this.ids += 1)}`,
    now: () => this.time,
    changed: () => undefined,
  });

  async open(): Promise<this> {
    this.lease.tick();
    await this.settle();
    return this;
  }

  hear(board: Board): void {
    this.loudspeaker.hear({ board, zones, serverNow: this.time });
  }

  async pass(ms: number, isMuted = false): Promise<void> {
    this.time += ms;
    this.loudspeaker.tick(() => isMuted);
    await this.settle();
  }

  labels(): string[] {
    return this.begun.flatMap(({ says }) =>
      says.kind === 'call' ? says.calls.map(({ ticket }) => ticket) : [says.kind],
    );
  }

  private settle(): Promise<void> {
    return new Promise((resume) => setImmediate(resume));
  }
}

describe('A loudspeaker', () => {
  let room: Room;
  beforeEach(async () => {
    room = await new Room().open();
  });

  it('writes down what it is about to say, under its token, and how that ended', async () => {
    room.hear(boardOf(aCall('A015')));
    await room.pass(2_000);
    expect(room.begun).toMatchObject([{ id: 'id-1', token: 7, says: { kind: 'call' } }]);
    expect(room.loudspeaker.speaking).not.toBeNull();
    room.endSound();
    await room.pass(10);
    expect(room.ended).toEqual([['id-1', true]]);
    expect(room.loudspeaker.speaking).toBeNull();
  });

  it('makes no sound before that was written down', async () => {
    room.refusal = problem('unreachable');
    room.hear(boardOf(aCall('A015')));
    await room.pass(2_000);
    expect(room.loudspeaker.speaking).toBeNull();
    room.refusal = null;
    await room.pass(100);
    expect(room.labels()).toEqual(['A015']);
  });

  it('leaves a zone to another host as soon as it is told that it is not its own any more', async () => {
    room.refusal = problem('voice.not-host');
    room.hear(boardOf(aCall('A015')));
    await room.pass(2_000);
    expect(room.lease.held).toBeNull();
    expect(room.loudspeaker.queue.waiting).toEqual([]);
  });

  it('passes over a ticket that the system does not know, and goes on', async () => {
    room.refusal = problem('ticket.unknown');
    room.hear(boardOf(aCall('A015')));
    await room.pass(2_000);
    room.refusal = null;
    room.hear(boardOf(aCall('A016', { at: room.time }), aCall('A015')));
    await room.pass(2_000);
    expect(room.labels()).toEqual(['A016']);
  });

  it('moves on when an end is never told, and does not mind when it comes after all', async () => {
    room.hear(boardOf(aCall('A016', { at: 1 }), aCall('A015')));
    await room.pass(2_000);
    const late = room.endSound;
    await room.pass(60_000);
    expect(room.ended).toEqual([['id-1', false]]);
    expect(room.labels()).toEqual(['A015', 'A016']);
    late();
    await room.pass(10);
    expect(room.ended).toHaveLength(1);
  });

  it('in a quiet zone says nothing until somebody has not come for twenty seconds', async () => {
    room.isQuiet = true;
    room.hear(boardOf(aCall('A015')));
    await room.pass(20_000);
    expect(room.begun).toEqual([]);
    room.hear(boardOf(aCall('A015')));
    await room.pass(2_000);
    expect(room.begun).toMatchObject([{ says: { calls: [{ ticket: 'A015', turn: 'second' }] } }]);
  });

  it('lets calls of a muted zone pass in silence', async () => {
    room.hear(boardOf(aCall('A015')));
    await room.pass(2_000, true);
    await room.pass(10_000);
    expect(room.begun).toEqual([]);
  });

  it('says to a zone that it takes over what was called there and not said yet', async () => {
    const heir = new Room();
    heir.hear(boardOf(aCall('A017', { at: 2 }), aCall('A016', { at: 1 }), aCall('A015')));
    await heir.open();
    expect(heir.loudspeaker.queue.waiting).toHaveLength(3);
    heir.loudspeaker.lose('A');
    heir.loudspeaker.take('A', [{ ticketId: 'A015', label: 'A015', calls: 1, turn: 'first', at: 0 }]);
    const waiting = heir.loudspeaker.queue.waiting.map(({ announcement }) => announcement);
    expect(waiting).toMatchObject([{ calls: [{ label: 'A016' }] }, { calls: [{ label: 'A017' }] }]);
  });
});
