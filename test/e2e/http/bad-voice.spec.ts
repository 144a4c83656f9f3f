import type { LeaseAnswer, Problem } from '#contracts';
import { press, runHall, type RunningHall, smallHall } from '#testing';

const host = '5b2f4f0c-2f0e-4a52-9d0c-2a3a5c6a1b10';
const id = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const ticket = '019a2c5e-8d1f-7c3b-9a55-0d6f1c2b3a40';
const invalid = [400, 'request.invalid'] as const;
const notHost = [409, 'voice.not-host'] as const;

const call = { ticket, window: 1, calls: 1, turn: 'first' };
const says = { kind: 'call', courtesy: false, calls: [call] };
const announcement = { id, host, token: 1, lengthMs: 15_000, says };
const saying = (different: object) => ({ ...announcement, says: { ...says, ...different } });
const calling = (different: object) => saying({ calls: [{ ...call, ...different }] });

/** What nobody may say to, or through, a loudspeaker: where, the body, and how it is answered. */
const mistakes: [string, unknown, number, string][] = [
  ...[{}, { host: 5 }, { host: 'me' }, { host: [host] }, { host: null }, { host, hall: 'hall' }].flatMap(
    (body): [string, unknown, number, string][] => [
      ['A/lease', body, ...invalid],
      ['A/release', body, ...invalid],
    ],
  ),
  ['Z/lease', { host }, 404, 'zone.unknown'],
  ['a/lease', { host }, ...invalid],
  ['AB/lease', { host }, ...invalid],
  [`${encodeURIComponent("' OR 1")}/lease`, { host }, ...invalid],
  ['A/spoken', {}, ...invalid],
  ['A/spoken', { ...announcement, id: 'A001' }, ...invalid],
  ['A/spoken', { ...announcement, token: '1' }, ...invalid],
  ['A/spoken', { ...announcement, token: -1 }, ...invalid],
  ['A/spoken', { ...announcement, lengthMs: 0 }, ...invalid],
  ['A/spoken', { ...announcement, lengthMs: 120_001 }, ...invalid],
  ['A/spoken', { ...announcement, text: '请张三到 1 号窗口' }, ...invalid],
  ['A/spoken', saying({ kind: 'song' }), ...invalid],
  ['A/spoken', saying({ calls: [] }), ...invalid],
  ['A/spoken', saying({ calls: Array.from({ length: 21 }, () => call) }), ...invalid],
  ['A/spoken', saying({ courtesy: 'yes' }), ...invalid],
  ['A/spoken', calling({ ticket: 'A001' }), ...invalid],
  ['A/spoken', calling({ label: 'A001' }), ...invalid],
  ['A/spoken', calling({ window: 0 }), ...invalid],
  ['A/spoken', calling({ window: '1' }), ...invalid],
  ['A/spoken', calling({ calls: 1_000 }), ...invalid],
  ['A/spoken', calling({ turn: 'third' }), ...invalid],
  ['A/spoken', { ...announcement, says: { kind: 'retraction', ticket } }, ...invalid],
  ['A/spoken', announcement, ...notHost],
  ['Z/spoken', announcement, 404, 'zone.unknown'],
  ['A/spoken/A001/end', { whole: true }, ...invalid],
  [`A/spoken/${id}/end`, {}, ...invalid],
  [`A/spoken/${id}/end`, { whole: 'yes' }, ...invalid],
  [`A/spoken/${id}/end`, { whole: true }, 404, 'announcement.unknown'],
  ['A/volume', {}, ...invalid],
  ['A/volume', { steps: 3 }, ...invalid],
  ['A/volume', { steps: -3 }, ...invalid],
  ['A/volume', { steps: 0.5 }, ...invalid],
  ['A/volume', { steps: '1' }, ...invalid],
  ['Z/volume', { steps: 1 }, 404, 'zone.unknown'],
  ['A/mute', {}, ...invalid],
  ['A/mute', { reason: 'tired' }, ...invalid],
  ['A/mute', { reason: 'noise', minutes: 600 }, ...invalid],
  ['Z/mute', { reason: 'noise' }, 404, 'zone.unknown'],
  ['A/unmute', { now: true }, ...invalid],
];

describe('A mistake about the voice of a hall', () => {
  let hall: RunningHall;
  beforeAll(async () => {
    hall = await runHall({ halls: [smallHall()], apps: ['ticketing'] });
  }, 60_000);
  afterAll(() => hall.close());

  const send = <T = Problem>(path: string, body: unknown) => {
    const headers = { 'idempotency-key': press().key };
    return hall.api.send<T>('POST', `/api/v1/halls/hall/voice/${path}`, headers, JSON.stringify(body));
  };
  const effects = () =>
    hall.database.source.query(
      `SELECT (SELECT COUNT(*) FROM hall_events) AS events, (SELECT COUNT(*) FROM announcements) AS announcements,
        (SELECT COUNT(*) FROM given_answers) AS answers`,
    );

  it.each(mistakes)('is explained, and nothing has changed: %s %j', async (path, body, status, code) => {
    const before = await effects();
    const answer = await send(path, body);
    expect(answer).toMatchObject({ status, body: { status, code } });
    expect(answer.body.text.zh).toMatch(/\p{Script=Han}/u);
    expect(Object.values(answer.body.text).join('')).not.toContain('{');
    expect(await effects()).toEqual(before);
  });

  it('is found when the host speaks of a ticket that nobody has', async () => {
    const lease = await send<LeaseAnswer>('A/lease', { host });
    expect(lease).toMatchObject({ status: 200, body: { granted: true } });
    const before = await effects();
    const spoken = await send('A/spoken', { ...announcement, token: lease.body.token });
    expect(spoken).toMatchObject({ status: 404, body: { code: 'ticket.unknown' } });
    expect(await effects()).toEqual(before);
  });

  it.each(['limit=0', 'limit=1000', 'limit=many', 'zone=a', 'zone=A&zone=B', 'since=yesterday'])(
    'is found when somebody asks what was said: %s',
    async (question) => {
      const answer = await hall.api.get<Problem>(`/halls/hall/voice/spoken?${question}`);
      expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    },
  );
});
