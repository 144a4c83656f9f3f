import type { GroupMembers, MemberChanged, RevealedRow, Roster, RosterFixed } from '#contracts';
import {
  csvOf,
  plantGroup,
  RosterApi,
  runHall,
  smallHall,
  travellers,
  until,
  workbookOf,
  type RunningHall,
  type TestGroup,
} from '#testing';

// Files are read by processes that start for each of them, on whatever machine this is.
jest.setTimeout(60_000);

let hall: RunningHall;
let group: TestGroup;
let api: RosterApi;

beforeAll(async () => {
  hall = await runHall({ halls: [smallHall()], apps: ['ticketing', 'worker'] });
}, 90_000);
afterAll(() => hall.close());

async function newGroup(places: number, agency?: string): Promise<void> {
  group = await plantGroup(hall.database, agency ? { places, agency } : { places });
  api = new RosterApi(hall.urlOf('ticketing'), group);
}

async function booked(booking = group.booking): Promise<number> {
  const [row] = await hall.database.source.query<{ count: string }[]>(
    `SELECT COUNT(*) AS count FROM appointments WHERE group_booking_id = ? AND state = 'booked'`,
    [booking],
  );
  return Number(row?.count);
}

const confirm = (id: string, mode = 'best', duplicates = 'first') =>
  api.say<Roster>('POST', `/agency/rosters/${id}/confirm`, { mode, duplicates });

describe('A coach of 40, prepared by hand', () => {
  const people = travellers(40, 100);
  const row = (index: number) => people[index] ?? { name: '', card: '', phone: '' };
  const lines = people.map(({ name, card, phone }, index) => [String(index + 1), name, card, '男', phone]);
  const set = (index: number, column: number, text: string) => ((lines[index] ?? [])[column] = text);
  let roster: Roster;

  beforeAll(async () => {
    await newGroup(40);
    lines.forEach((line) => (line[3] = Number(line[2]?.[16]) % 2 === 1 ? '男' : '女'));
    set(3, 1, '张　三');
    set(5, 2, row(5).card.slice(0, 17) + (row(5).card.endsWith('1') ? '2' : '1'));
    set(7, 3, lines[7]?.[3] === '男' ? '女' : '男');
    set(9, 2, row(1).card);
    const cells = lines.map((line, index) =>
      line.map((text, column) =>
        index === 11 && column === 2 ? { number: `${row(11).card.slice(0, 15)}000` } : text,
      ),
    );
    const book = workbookOf({
      sheets: [
        {
          name: '名单',
          rows: [
            ['港澳签注团队名单'],
            [],
            ['序号', '姓名', '身份证号', '性别', '联系电话'],
            ...cells,
            ['合计', '40人'],
          ],
          after: '<mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells>',
        },
      ],
    });
    roster = await api.read(book, '名单.xlsx');
  });

  it('is read with its header in row 3, and nothing is booked', async () => {
    expect(roster).toMatchObject({
      state: 'checked',
      problem: null,
      source: { headerRow: 3, sheet: '名单' },
    });
    expect(roster.counts).toMatchObject({ rows: 40, valid: 35, invalid: 4, duplicate: 1, fixable: 2 });
    expect(await booked()).toBe(0);
  });

  it('says of each mistake where it is, what was expected, what was found, masked, and how to mend it', async () => {
    const { rows } = (await api.rows(roster.id)).body;
    expect(rows.map((one) => one.errors.map(({ field, code }) => [one.row, field, code])).flat()).toEqual([
      [7, 'name', 'written-differently'],
      [9, 'document-number', 'identity-check-digit'],
      [11, 'sex', 'sex-differs'],
      [13, 'document-number', 'duplicate-in-file'],
      [15, 'document-number', 'number-damaged'],
    ]);
    const [damaged] = rows.at(-1)?.errors ?? [];
    expect(damaged).toMatchObject({
      column: '身份证号',
      found: '****5000'.slice(0, 4) + row(11).card.slice(14, 15) + '000',
      fix: null,
    });
    const told = JSON.stringify(rows);
    expect(people.filter(({ card, name }) => told.includes(card) || told.includes(name))).toEqual([]);
  });

  it('is mended by fixes that are certain, by hand, and by choosing between duplicates', async () => {
    const fixed = await api.say<RosterFixed>('POST', `/agency/rosters/${roster.id}/fixes`);
    expect(fixed.body).toMatchObject({ fixed: 2, roster: { counts: { valid: 37, invalid: 2 } } });
    const mended = await api.say<Roster>('PUT', `/agency/rosters/${roster.id}/rows`, {
      rows: [
        { row: 9, cells: { 'document-number': row(5).card } },
        { row: 13, cells: { 'document-number': row(9).card, sex: '' } },
      ],
    });
    expect(mended.body.counts).toMatchObject({ valid: 39, invalid: 1, duplicate: 0 });
  });

  it('gives back the rest in its own layout, which comes back mended and touches nothing else', async () => {
    const file = await api.file(`/agency/rosters/${roster.id}/rejected.xlsx?reason=mend`);
    const again = await api.read(file, '待修改.xlsx');
    expect(again).toMatchObject({ state: 'done', mergedInto: roster.id, progress: { done: 1, total: 1 } });
    const { body } = await api.get<Roster>(`/agency/rosters/${roster.id}`);
    expect(body.counts).toMatchObject({ rows: 40, valid: 39, invalid: 1 });
    await api.say('PUT', `/agency/rosters/${roster.id}/rows/15`, {
      cells: { 'document-number': row(11).card },
    });
  });

  it('shows one row in clear to whoever asks, and the audit says so', async () => {
    const { body } = await api.say<RevealedRow>('POST', `/agency/rosters/${roster.id}/rows/15/reveal`);
    expect(body.cells).toContainEqual({ field: 'document-number', text: row(11).card });
    const entries = await hall.database.source.query<{ action: string }[]>(
      'SELECT action FROM audit_entries WHERE subject = ? ORDER BY sequence',
      [`roster:${roster.id}`],
    );
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['roster.uploaded', 'roster-rows.exported', 'roster-row.revealed']),
    );
  });

  it('is booked once it is confirmed, all 40 or nobody', async () => {
    expect((await confirm(roster.id, 'all', 'ask')).status).toBe(200);
    const done = await api.rests(roster.id);
    expect(done).toMatchObject({ state: 'done', counts: { booked: 40 }, progress: { done: 40, total: 40 } });
    expect(await booked()).toBe(40);
  });

  it('lets one go in the place of another, and one stay at home', async () => {
    const path = `/agency/bookings/${group.booking}/members`;
    const { members } = (await api.get<GroupMembers>(path)).body;
    const [first, second] = members;
    const [other] = travellers(1, 5_000);
    const swapped = await api.say<MemberChanged>('POST', `${path}/${first?.appointment}/swap`, {
      cells: { name: other?.name, 'document-number': other?.card },
    });
    expect(swapped.status).toBe(200);
    expect((await api.say('POST', `${path}/${second?.appointment}/cancel`)).status).toBe(200);
    expect(await booked()).toBe(39);
    expect(await api.say('POST', `${path}/${first?.appointment}/cancel`)).toMatchObject({
      status: 404,
      body: { code: 'member.unknown' },
    });
    const taken = await api.say('POST', `${path}/${members[2]?.appointment}/swap`, {
      cells: { name: other?.name, 'document-number': other?.card },
    });
    expect(taken.body.code).toBe('member.booked-already');
    const wrong = await api.say('POST', `${path}/${members[2]?.appointment}/swap`, {
      cells: { name: '张三' },
    });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'roster.cells-invalid' } });
    expect(await booked()).toBe(39);
  });
});

describe('A roster', () => {
  it('in the encoding of Excel in China is read as it was meant', async () => {
    await newGroup(3);
    const gbk = Buffer.concat([
      Buffer.from('d0d5c3fb2cd6a4bcfebac5c2eb0d0a', 'hex'),
      Buffer.from([0xcd, 0xf5, 0xc3, 0xf7]),
      Buffer.from(`,${travellers(1, 300)[0]?.card}\r\n`),
    ]);
    const roster = await api.read(gbk);
    expect(roster).toMatchObject({ state: 'checked', source: { encoding: 'gb18030' }, counts: { valid: 1 } });
    expect(roster.source?.sample).toEqual([expect.stringMatching(/^王\* \| \*{4}\w{4}$/)]);
  });

  it('whose columns are not clear asks, and goes on with the answer', async () => {
    await newGroup(3);
    const people = travellers(5, 310).map(({ name, card }) => `${name},${card}`);
    const asked = await api.read(['甲,乙', ...people].join('\r\n'));
    expect(asked.state).toBe('mapping');
    const path = `/agency/rosters/${asked.id}/columns`;
    const refuse = async (mapping: unknown) => (await api.say('PUT', path, { mapping })).body.code;
    expect(await refuse([{ index: 0, field: 'name' }])).toBe('roster.columns-missing');
    expect(await refuse([0, 1].map((index) => ({ index, field: 'name' })))).toBe('roster.columns-twice');
    await api.say('PUT', path, {
      mapping: [
        { index: 0, field: 'name' },
        { index: 1, field: 'document-number' },
      ],
    });
    expect(await api.rests(asked.id)).toMatchObject({ state: 'checked', counts: { valid: 5 } });
  });

  it('with more people than places books as many as there are, and the next one when a place is free', async () => {
    await newGroup(2);
    const roster = await api.read(csvOf(travellers(3, 320)));
    expect((await confirm(roster.id, 'all')).body.code).toBe('roster.too-many-people');
    await confirm(roster.id);
    const done = await api.rests(roster.id);
    expect(done.counts).toMatchObject({ booked: 2, waiting: 1 });
    const path = `/agency/bookings/${group.booking}/members`;
    const [first] = (await api.get<GroupMembers>(path)).body.members;
    await api.say('POST', `${path}/${first?.appointment}/cancel`);
    expect((await waitFor(roster.id, 0)).counts).toMatchObject({ booked: 2, waiting: 0, cancelled: 1 });
  });

  it('does not book somebody who goes with another agency already', async () => {
    await newGroup(2);
    await confirm((await api.read(csvOf(travellers(1, 340)))).id);
    const before = group.booking;
    await newGroup(2);
    const roster = await api.read(csvOf(travellers(2, 340)));
    expect(roster.counts).toMatchObject({ valid: 1, duplicate: 1 });
    const [row] = (await api.rows(roster.id)).body.rows;
    expect(row?.errors.map(({ code }) => code)).toEqual(['booked-already']);
    expect(await booked(before)).toBe(1);
  });

  it('of another agency does not exist', async () => {
    await newGroup(2);
    const roster = await api.read(csvOf(travellers(1, 350)));
    const theirs = group;
    await newGroup(2);
    const rejected = await Promise.all([
      api.get(`/agency/rosters/${roster.id}`),
      api.rows(roster.id),
      confirm(roster.id),
      api.say('POST', `/agency/rosters/${roster.id}/fixes`),
      api.say('POST', `/agency/rosters/${roster.id}/rows/2/reveal`),
      api.say('POST', `/agency/rosters/${roster.id}/rows/2/keep`, { keep: true }),
      api.get(`/agency/rosters/${roster.id}/rejected.xlsx?reason=mend`),
    ]);
    expect(rejected.map(({ status, body }) => [status, body.code])).toEqual(
      rejected.map(() => [404, 'roster.unknown']),
    );
    const foreign = new RosterApi(hall.urlOf('ticketing'), { ...group, booking: theirs.booking });
    expect((await foreign.upload('x')).body.code).toBe('group.unknown');
  });

  it('handed in twice with one key is one roster', async () => {
    await newGroup(2);
    const key = 'one-press-of-a-portal';
    const file = csvOf(travellers(1, 360));
    const [one, other] = [await api.upload(file, '名单.csv', key), await api.upload(file, '名单.csv', key)];
    expect(other.body.id).toBe(one.body.id);
    expect((await api.upload(`${file} `, '名单.csv', key)).body.code).toBe('key.reused');
  });

  it('is told what it may hold by the same source as its template', async () => {
    await newGroup(2);
    const template = await api.read(await api.file('/agency/roster-template.xlsx'), '模板.xlsx');
    expect(template).toMatchObject({ state: 'failed', problem: { code: 'empty' } });
    const csv = (await api.file('/agency/roster-template.csv')).toString('utf8');
    expect(csv).toContain('*姓名 (Name)');
  });

  it('cannot be confirmed with nobody in it, with duplicates undecided, twice, or with rows to mend', async () => {
    await newGroup(5);
    const [one, two] = travellers(2, 370);
    const none = await api.read('姓名,证件号码\r\n张三,1\r\n');
    expect((await confirm(none.id)).body.code).toBe('roster.nobody-valid');
    const twice = await api.read(csvOf([one, two, one].flatMap((each) => each ?? [])));
    expect((await confirm(twice.id, 'best', 'ask')).body.code).toBe('roster.duplicates-undecided');
    expect(
      (await api.say('POST', `/agency/rosters/${twice.id}/rows/99/keep`, { keep: true })).body.code,
    ).toBe('roster.row-unknown');
    await api.say('PUT', `/agency/rosters/${twice.id}/rows/3`, { cells: { 'document-number': '1' } });
    expect((await confirm(twice.id, 'all', 'last')).body.code).toBe('roster.not-all-valid');
    expect((await confirm(twice.id, 'best', 'last')).status).toBe(200);
    expect((await confirm(twice.id, 'best', 'last')).body.code).toBe('roster.wrong-state');
    expect((await api.rests(twice.id)).counts).toMatchObject({ booked: 1, invalid: 1, duplicate: 1 });
  });
});

function waitFor(id: string, waiting: number): Promise<Roster> {
  return until(`${waiting} wait`, async () => {
    const roster = await api.rests(id);
    return roster.state === 'done' && roster.counts.waiting === waiting && roster;
  });
}

describe('What is no roster is refused in words', () => {
  it.each([
    ['nothing', '', 'request.unsupported'],
    ['a file without a name', 'x', 'roster.file-name'],
  ])('%s', async (_, file, code) => {
    await newGroup(1);
    const answer =
      file === ''
        ? await api.say('POST', `/agency/bookings/${group.booking}/rosters`)
        : await api.upload(file, '');
    expect(answer.body.code).toBe(code);
  });

  it('a file where no file is expected', async () => {
    const answer = await fetch(`${hall.urlOf('ticketing')}/api/v1/agency/rosters/${group.booking}/confirm`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', cookie: group.person.cookie, 'idempotency-key': 'k'.repeat(20) },
      body: 'x',
    });
    expect(answer.status).toBe(415);
  });
});
