import type {
  AppointmentView,
  CheckedIn,
  GroupBookingView,
  OpenSlots,
  PlannedSlot,
  Problem,
} from '#contracts';
import {
  aPerson,
  plantSlot,
  press,
  runHall,
  signedIn,
  smallHall,
  type HallApi,
  type RunningHall,
} from '#testing';

jest.setTimeout(120_000);

const missing = '019a2c5e-8d1f-7c3b-9a55-0d6f1c2b3a40';
const invalid = [400, 'request.invalid'] as const;
const person = aPerson(7);

type Mistake = [method: string, path: string, body: unknown, status: number, code: string];

/** What nobody may say: where, the body, and how it is answered. `{slot}` and `{over}` are slots that there are. */
const public_: Mistake[] = [
  ...[
    { ...person, name: '' },
    { ...person, name: 5 },
    { ...person, name: '<b>王</b>' },
    { ...person, name: '王'.repeat(61) },
    { ...person, document: undefined },
    { ...person, document: { kind: 'library-card', number: '1' } },
    { ...person, document: { kind: 'identity-card', number: 110101199003070000 } },
    { ...person, document: { kind: 'identity-card', number: '11010119900307000' } },
    { ...person, document: { kind: 'identity-card', number: '110101199013070001' } },
    { ...person, document: { kind: 'passport', number: "' OR 1=1 --" } },
    { ...person, phone: 'call me' },
    { ...person, birthday: '1990-01-01' },
  ].map((wrong): Mistake => [
    'POST',
    'halls/hall/appointments',
    { service: 's1', slot: 1, person: wrong },
    ...invalid,
  ]),
  ...['1', 0, -1, 1.5, null, [1], 2 ** 60].map((slot): Mistake => [
    'POST',
    'halls/hall/appointments',
    { service: 's1', slot, person },
    ...invalid,
  ]),
  ['POST', 'halls/hall/appointments', { service: 's1', slot: 999_999, person }, 404, 'slot.unknown'],
  ['POST', 'halls/hall/appointments', { service: 's9', slot: 999_999, person }, 404, 'service.unknown'],
  ['POST', 'halls/nowhere/appointments', { service: 's1', slot: 999_999, person }, 404, 'hall.unknown'],
  ['GET', 'halls/hall/services/s1/slots?days=0', undefined, ...invalid],
  ['GET', 'halls/hall/services/s1/slots?days=32', undefined, ...invalid],
  ['GET', 'halls/hall/services/s1/slots?from=2026-02-30', undefined, ...invalid],
  ['GET', 'halls/hall/services/s1/slots?from=0&days=14', undefined, ...invalid],
  ['GET', 'halls/hall/services/s1/slots?until=2026-01-01', undefined, ...invalid],
  ['GET', 'halls/hall/services/s9/slots', undefined, 404, 'service.unknown'],
  ['GET', 'appointments/1', undefined, ...invalid],
  ['GET', `appointments/${missing}`, undefined, 404, 'appointment.unknown'],
  ['GET', `appointments/${missing}/calendar.ics`, undefined, 404, 'appointment.unknown'],
  ['POST', `appointments/${missing}/cancel`, {}, 404, 'appointment.unknown'],
  ['POST', `appointments/${missing}/cancel`, { why: 'rain' }, ...invalid],
  ['POST', `appointments/${missing}/move`, {}, ...invalid],
  ['POST', `appointments/${missing}/move`, { slot: '1' }, ...invalid],
  ['POST', `appointments/${missing}/move`, { slot: 1 }, 404, 'appointment.unknown'],
  ...[0, {}, ['7Q2M0KX4C9TZA'], null, '', '7Q2M', '%', '7Q2M0KX4C9TZ_', 'U'.repeat(13)].map(
    (code): Mistake => ['POST', 'halls/hall/check-ins', { code }, ...invalid],
  ),
  ['POST', 'halls/hall/check-ins', { code: '7Q2M0KX4C9TZA', people: 0 }, ...invalid],
  ['POST', 'halls/hall/check-ins', { code: '7Q2M0KX4C9TZA', people: '5' }, ...invalid],
  ['POST', 'halls/hall/check-ins', { code: '7Q2M0KX4C9TZA' }, 404, 'check-in.unknown'],
  ['GET', 'group/7Q2M', undefined, ...invalid],
  ['GET', 'group/7Q2M0KX4C9TZA', undefined, 404, 'group.unknown'],
];

const hold = (slots: unknown, more = {}) => ({ hall: 'hall', service: 's1', slots, ...more });

const ofAgencies: Mistake[] = [
  ['POST', 'agency/bookings', {}, ...invalid],
  ['POST', 'agency/bookings', hold([]), ...invalid],
  ['POST', 'agency/bookings', hold([{ slot: 1, places: 0 }]), ...invalid],
  ['POST', 'agency/bookings', hold([{ slot: 1, places: 501 }]), ...invalid],
  ['POST', 'agency/bookings', hold([{ slot: '1', places: 5 }]), ...invalid],
  ['POST', 'agency/bookings', hold(Array.from({ length: 2 }, () => ({ slot: 1, places: 5 }))), ...invalid],
  ['POST', 'agency/bookings', hold([{ slot: 1, places: 5 }], { mode: 'some' }), ...invalid],
  ['POST', 'agency/bookings', hold([{ slot: 1, places: 5 }], { agency: missing }), ...invalid],
  ['POST', 'agency/bookings', hold([{ slot: 999_999, places: 5 }]), 404, 'slot.unknown'],
  ['GET', 'agency/bookings?state=lost', undefined, ...invalid],
  ['GET', `agency/bookings/${missing}`, undefined, 404, 'group.unknown'],
  ['POST', `agency/bookings/${missing}/extend`, {}, 404, 'group.unknown'],
  ['POST', `agency/bookings/${missing}/cancel`, {}, 404, 'group.unknown'],
  ['POST', `agency/bookings/${missing}/late`, { minutes: 30 }, 404, 'group.unknown'],
  ...[0, 31, 1_000, '30', null].map((minutes): Mistake => [
    'POST',
    `agency/bookings/${missing}/late`,
    { minutes },
    ...invalid,
  ]),
  ['GET', `agency/bookings/${missing}/late`, undefined, ...invalid],
  ['GET', `agency/bookings/${missing}/late?minutes=30`, undefined, 404, 'group.unknown'],
  ['GET', 'agency/halls/nowhere/services/s1/slots', undefined, 404, 'hall.unknown'],
];

const template = { service: 's1', weekday: 1, from: '09:00', to: '10:00', individual: 5, group: 5 };
const holiday = {
  day: '2026-10-01',
  kind: 'holiday',
  name: { zh: '国庆节', en: 'National Day' },
  asWeekday: null,
};

const ofStaff: Mistake[] = [
  ['PUT', 'halls/hall/slot-templates', {}, ...invalid],
  ...[
    { ...template, weekday: 8 },
    { ...template, from: '9:00' },
    { ...template, to: '08:00' },
    { ...template, individual: -1 },
    { ...template, group: 2.5 },
    { ...template, extra: 1 },
  ].map((wrong): Mistake => ['PUT', 'halls/hall/slot-templates', { templates: [wrong] }, ...invalid]),
  [
    'PUT',
    'halls/hall/slot-templates',
    { templates: [{ ...template, service: 's9' }] },
    404,
    'service.unknown',
  ],
  [
    ...([
      'PUT',
      'halls/hall/slot-templates',
      { templates: [template, { ...template, from: '09:30' }] },
    ] as const),
    ...([422, 'slots.overlap'] as const),
  ],
  ['PUT', 'halls/hall/calendar', { days: [{ ...holiday, kind: 'feast' }] }, ...invalid],
  ['PUT', 'halls/hall/calendar', { days: [{ ...holiday, asWeekday: 1 }] }, ...invalid],
  ['PUT', 'halls/hall/calendar', { days: [holiday, holiday] }, ...invalid],
  ['GET', 'halls/hall/slots?day=tomorrow', undefined, ...invalid],
  ['PUT', 'halls/hall/slots/one/capacity', { individual: 1, group: 1 }, ...invalid],
  ['PUT', 'halls/hall/slots/0/capacity', { individual: 1, group: 1 }, ...invalid],
  ['PUT', 'halls/hall/slots/1/capacity', { individual: -1, group: 1 }, ...invalid],
  ['PUT', 'halls/hall/slots/1/capacity', { individual: 1, group: 1, override: { reason: '' } }, ...invalid],
  ['PUT', 'halls/hall/slots/999999/capacity', { individual: 1, group: 1 }, 404, 'slot.unknown'],
];

describe('Over HTTP', () => {
  let hall: RunningHall;
  let nobody: HallApi;
  let agency: HallApi;
  let slot = 0;
  const agencyId = '019a2c5e-8d1f-7c3b-9a55-0000000000a1';

  beforeAll(async () => {
    hall = await runHall({ halls: [smallHall()], apps: ['ticketing'] });
    await hall.database.source.query('INSERT INTO agencies (id, name, created_at) VALUES (?, ?, NOW(3))', [
      agencyId,
      '一路旅行社',
    ]);
    nobody = hall.api.as('');
    agency = hall.api.as((await signedIn(hall.database.source, { agency: agencyId })).cookie);
    const tomorrow = Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 24 * 3_600_000;
    slot = await plantSlot(hall.database, { startsAt: tomorrow, individual: 2, group: 10 });
  });
  afterAll(() => hall?.close());

  async function send(api: HallApi, method: string, path: string, body?: unknown) {
    const headers = { 'idempotency-key': press().key };
    return api.send<Problem>(
      method,
      `/api/v1/${path}`,
      headers,
      body === undefined ? body : JSON.stringify(body),
    );
  }

  it.each(public_)('%s %s %j is answered %d %s', async (method, path, body, status, code) => {
    expect(await send(nobody, method, path, body)).toMatchObject({ status, body: { code } });
  });

  it.each(ofAgencies)(
    'from an agency, %s %s %j is answered %d %s',
    async (method, path, body, status, code) => {
      expect(await send(agency, method, path, body)).toMatchObject({ status, body: { code } });
    },
  );

  it.each(ofStaff)('from the staff, %s %s %j is answered %d %s', async (method, path, body, status, code) => {
    expect(await send(hall.api, method, path, body)).toMatchObject({ status, body: { code } });
  });

  it('a command without its key is refused', async () => {
    const body = JSON.stringify({ service: 's1', slot, person });
    const answer = await nobody.send('POST', '/api/v1/halls/hall/appointments', {}, body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'key.missing' } });
  });

  it('somebody books, looks, gets a file for the calendar, moves and cancels', async () => {
    const booked = await nobody.post<AppointmentView>('/halls/hall/appointments', {
      service: 's1',
      slot,
      person,
    });
    expect(booked).toMatchObject({
      status: 201,
      headers: { location: `/api/v1/appointments/${booked.body.id}` },
    });
    const path = `/appointments/${booked.body.id}`;
    expect((await nobody.get(path)).body).toEqual(booked.body);
    const file = await nobody.send<string>('GET', `/api/v1${path}/calendar.ics`);
    expect(file.headers['content-type']).toContain('text/calendar');
    expect(file.body).toContain('BEGIN:VEVENT');
    expect(file.body).not.toContain('王');
    const early = await nobody.post('/halls/hall/check-ins', { code: booked.body.code });
    expect(early).toMatchObject({ status: 409, body: { code: 'check-in.another-day' } });
    expect(await nobody.post(`${path}/cancel`, {})).toMatchObject({
      status: 200,
      body: { state: 'cancelled' },
    });
    const { body } = await nobody.get<OpenSlots>('/halls/hall/services/s1/slots');
    expect(body.slots).toMatchObject([{ id: slot, free: 2 }]);
  });

  it('no capacity goes below what is booked without a reason, and the reason is kept', async () => {
    const booked = await nobody.post<AppointmentView>('/halls/hall/appointments', {
      service: 's1',
      slot,
      person,
    });
    const path = `halls/hall/slots/${slot}/capacity`;
    const refused = await send(hall.api, 'PUT', path, { individual: 0, group: 10 });
    expect(refused).toMatchObject({ status: 409, body: { code: 'slot.below-use' } });
    const override = { reason: '设备检修' };
    const set = await send(hall.api, 'PUT', path, { individual: 0, group: 10, override });
    expect(set.body as unknown as PlannedSlot).toMatchObject({
      individual: { capacity: 0, used: 1 },
      reason: { rule: 'set-by-hand' },
    });
    const [entry] = await hall.database.source.query<{ facts: unknown }[]>(
      `SELECT facts FROM audit_entries WHERE action = 'slot.overridden'`,
    );
    expect(JSON.stringify(entry?.facts)).toContain('设备检修');
    await nobody.post(`/appointments/${booked.body.id}/cancel`, {});
  });

  it('an agency holds, and its coach checks in on the day', async () => {
    const held = await agency.post<GroupBookingView>('/agency/bookings', hold([{ slot, places: 5 }]));
    expect(held).toMatchObject({ status: 201, body: { state: 'held', places: 5 } });
    const day = await nobody.get(`/group/${held.body.code}`);
    expect(day).toMatchObject({ status: 200, body: { state: 'held', batches: [] } });
    const early = await nobody.post<CheckedIn>('/halls/hall/check-ins', { code: held.body.code });
    expect(early).toMatchObject({ status: 409, body: { code: 'check-in.another-day' } });
    const late = await agency.post(`/agency/bookings/${held.body.id}/late`, { minutes: 30 });
    expect(late).toMatchObject({ status: 409, body: { code: 'group.too-early' } });
    const cancelled = await agency.post(`/agency/bookings/${held.body.id}/cancel`, {});
    expect(cancelled).toMatchObject({ status: 200, body: { state: 'cancelled' } });
  });

  it('nothing of a person is kept in clear', async () => {
    const secret = aPerson(99);
    await nobody.post('/halls/hall/appointments', { service: 's1', slot, person: secret });
    const tables = await hall.database.source.query<{ name: string }[]>(
      'SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()',
    );
    for (const { name } of tables) {
      const rows = JSON.stringify(await hall.database.source.query(`SELECT * FROM \`${name}\``));
      expect({ name, found: rows.includes(secret.document.number) || rows.includes(secret.name) }).toEqual({
        name,
        found: false,
      });
    }
  });
});
