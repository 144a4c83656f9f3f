import { randomUUID } from 'node:crypto';
import { ReadVoice } from '#application/speaking';
import type { SpeakBody } from '#contracts';
import { muteMs } from '#domain';
import { PlanReader, SqlVoiceReader } from '#persistence';
import { at, FixedClock, type HallHarness, key, openHall, press, smallHall, valueOf } from '#testing';

const place = { hall: 'hall', zone: 'A' };

describe('What a voice says', () => {
  const clock = new FixedClock();
  const host = randomUUID();
  let hall: HallHarness;
  let reader: ReadVoice;
  beforeEach(async () => {
    hall = await openHall({ halls: [smallHall()], clock });
    const { source } = hall.database;
    reader = new ReadVoice(new PlanReader(source), new SqlVoiceReader(source), clock);
    await hall.change.run('hall', { ...at(1), order: { kind: 'open' } }, key());
  });
  afterEach(() => hall.close());

  const called = async () => {
    await hall.issue.run('hall', { service: 's1', lane: 'ordinary', language: 'zh' }, press());
    return valueOf(await hall.callNext.run('hall', at(1), key()));
  };
  const wishFor = async (ticket: string, different: Partial<SpeakBody> = {}): Promise<SpeakBody> => {
    const { token } = valueOf(await hall.leaseVoice.run(place, host));
    const calls = [{ ticket, window: 1, calls: 1, turn: 'first' as const }];
    return {
      ...{ id: randomUUID(), host, token, lengthMs: 15_000 },
      ...{ says: { kind: 'call', courtesy: false, calls } },
      ...different,
    };
  };
  const spoken = async () => valueOf(await reader.spoken('hall', {})).spoken;
  const events = async () =>
    hall.database.source.query<{ type: string }[]>(
      `SELECT type FROM hall_events WHERE type = 'announcement.began'`,
    );

  it('is written down before the first sound, with the words in both languages, and again when it ends', async () => {
    const { id, label } = await called();
    const wish = await wishFor(id);
    const begun = valueOf(await hall.beginAnnouncement.run(place, wish));
    expect(begun).toMatchObject({ zone: 'A', labels: [label], outcome: null });
    expect(begun.text).toEqual({
      zh: `请 ${label} 号，到 1 号窗口办理。`,
      en: `Ticket ${label}, please go to window 1.`,
    });
    clock.pass(14_800);
    const ended = valueOf(await hall.endAnnouncement.run(place, { id: wish.id, whole: true }));
    expect(ended.outcome).toBe('whole');
    expect(Date.parse(ended.ended ?? '') - Date.parse(ended.from)).toBe(14_800);
    expect(await spoken()).toEqual([ended]);
  });

  it('is written once however often it is sent, and its first end counts', async () => {
    const wish = await wishFor((await called()).id);
    const first = valueOf(await hall.beginAnnouncement.run(place, wish));
    expect(valueOf(await hall.beginAnnouncement.run(place, wish))).toEqual(first);
    await hall.endAnnouncement.run(place, { id: wish.id, whole: false });
    await hall.endAnnouncement.run(place, { id: wish.id, whole: true });
    expect((await spoken()).map(({ outcome }) => outcome)).toEqual(['cut']);
    expect(await events()).toHaveLength(1);
  });

  it('is refused to a host that was replaced and does not know it yet', async () => {
    const wish = await wishFor((await called()).id);
    await hall.releaseVoice.run(place, host);
    const other = randomUUID();
    const taken = valueOf(await hall.leaseVoice.run(place, other));
    expect(await hall.beginAnnouncement.run(place, wish)).toMatchObject({ code: 'voice.not-host' });
    const stolen = { ...wish, token: taken.token };
    expect(await hall.beginAnnouncement.run(place, stolen)).toMatchObject({ code: 'voice.not-host' });
    expect(await spoken()).toEqual([]);
  });

  it('is refused for a ticket that the hall does not have: nobody can put words on a board', async () => {
    expect(await hall.beginAnnouncement.run(place, await wishFor(randomUUID()))).toMatchObject({
      code: 'ticket.unknown',
    });
    expect(await hall.endAnnouncement.run(place, { id: randomUUID(), whole: true })).toMatchObject({
      code: 'announcement.unknown',
    });
  });

  it('takes a call back, and calls a batch of a group, in their own words', async () => {
    const { id, label } = await called();
    const back = await wishFor(id, { says: { kind: 'retraction', ticket: id, calls: 1 } });
    const batch = { kind: 'batch', ticket: id, batch: 1, from: 1, to: 5, window: 1 } as const;
    await hall.beginAnnouncement.run(place, back);
    await hall.beginAnnouncement.run(place, await wishFor(id, { says: batch }));
    expect((await spoken()).map(({ text }) => text.zh)).toEqual([
      `旅行团 ${label}，第 1 批，1 到 5 位，请到 1 号窗口。`,
      `${label} 号请稍候，稍后再叫您。`,
    ]);
  });

  it('is told to the host that takes over, except for what the one before did not end: that is said again', async () => {
    const { id, label } = await called();
    const [whole, cut] = [await wishFor(id), await wishFor(id)];
    await hall.beginAnnouncement.run(place, whole);
    await hall.endAnnouncement.run(place, { id: whole.id, whole: true });
    await hall.advance.run('hall', { ...at(1), order: { kind: 'finish', ticket: id } }, key());
    const second = await called();
    const calls = [{ ticket: second.id, window: 1, calls: 1, turn: 'first' as const }];
    await hall.beginAnnouncement.run(place, { ...cut, says: { kind: 'call', courtesy: false, calls } });
    await hall.releaseVoice.run(place, host);
    const heir = valueOf(await hall.leaseVoice.run(place, randomUUID()));
    expect(heir.said.map((one) => one.label)).toEqual([label]);
    expect((await spoken()).map(({ outcome }) => outcome)).toEqual(['cut', 'whole']);
  });
});

describe('How loud a zone is', () => {
  const clock = new FixedClock();
  let hall: HallHarness;
  let reader: ReadVoice;
  beforeAll(async () => {
    hall = await openHall({ halls: [smallHall()], clock });
    const { source } = hall.database;
    reader = new ReadVoice(new PlanReader(source), new SqlVoiceReader(source), clock);
  });
  afterAll(() => hall.close());

  const zone = async () => valueOf(await reader.run('hall')).zones[0];

  it('is what the hall says until a supervisor turns it, and every host is told when it asks', async () => {
    expect(await zone()).toEqual({ zone: 'A', spokenFor: false, steps: 0, mute: null });
    await hall.setLevel.run('hall', { zone: 'A', steps: -2 }, press());
    const lease = valueOf(await hall.leaseVoice.run(place, randomUUID()));
    expect(lease.level).toEqual({ steps: -2, mute: null });
    expect(await zone()).toEqual({ zone: 'A', spokenFor: true, steps: -2, mute: null });
  });

  it('is nothing for half an hour, with a reason, and then the same as before by itself', async () => {
    await hall.setLevel.run('hall', { zone: 'A', mute: 'event' }, press());
    expect(await zone()).toMatchObject({ steps: -2, mute: { reason: 'event' } });
    clock.pass(muteMs - 1);
    expect((await zone())?.mute).not.toBeNull();
    clock.pass(1);
    expect(await zone()).toMatchObject({ steps: -2, mute: null });
  });

  it('comes back when the supervisor says so', async () => {
    await hall.setLevel.run('hall', { zone: 'A', mute: 'noise' }, press());
    await hall.setLevel.run('hall', { zone: 'A', mute: null }, press());
    expect((await zone())?.mute).toBeNull();
  });

  it('follows the settings of the hall, of which every part may be left out', async () => {
    expect(valueOf(await reader.run('hall')).settings.packs).toEqual({ zh: 'mandarin', en: 'english' });
    const packs = { zh: 'cantonese', en: 'english' };
    const own = { zones: { A: { packs } } };
    await hall.database.source.query('UPDATE halls SET voice = ?', [JSON.stringify(own)]);
    const { settings } = valueOf(await reader.run('hall'));
    expect(settings.zones).toEqual({ A: { packs, quiet: false } });
    expect(settings.curve.least).toBe(5);
  });
});
