import { aTicket, openHall, press, sabotage, smallHall, type HallHarness } from '#testing';

const wish = { service: 's1', lane: 'ordinary', language: 'zh' } as const;

describe('What a unit of work writes', () => {
  let hall: HallHarness;
  const journeys: string[] = [];

  beforeEach(async () => {
    hall = await openHall({ halls: [smallHall()] });
    journeys.length = 0;
  });
  afterEach(() => hall.close());

  const listen = () =>
    sabotage(hall.database.source, (sql) => {
      journeys.push(sql);
      return sql;
    });
  const states = () => hall.database.source.query('SELECT state FROM tickets');

  it('travels with its reads: a lone ticket costs five journeys, however many statements it takes', async () => {
    await hall.issue.run('hall', wish, press());
    listen();
    await hall.issue.run('hall', wish, press());
    expect(journeys).toHaveLength(5);
    expect(journeys.join(';').split(/;\s*/)).toHaveLength(10);
  });

  it('is there for a later read of the same unit', async () => {
    const ticket = aTicket({ businessDay: '2026-03-12' });
    const found = await hall.unitOfWork.run('hall', (stores) => {
      stores.tickets.add([ticket]);
      return stores.tickets.find('id', [ticket.id]);
    });
    expect(found).toMatchObject({ value: [{ label: 'A001' }] });
  });

  it('is all undone when one of it touches another number of rows than it must', async () => {
    const before = aTicket({ businessDay: '2026-03-12' });
    const changed = hall.unitOfWork.run('hall', (stores) => {
      stores.tickets.add([before]);
      stores.tickets.save([{ before: { ...before, version: 7 }, after: { ...before, version: 8 } }]);
      return Promise.resolve('never answered');
    });
    await expect(changed).rejects.toThrow('lost 5 races');
    expect(await states()).toEqual([]);
  });

  it('is all undone when the database refuses a part of it', async () => {
    const ticket = aTicket({ businessDay: '2026-03-12', label: 'x'.repeat(500) });
    const refused = hall.unitOfWork.run('hall', (stores) => {
      stores.days.setMark({ businessDay: '2030-01-01', open: true });
      stores.tickets.add([ticket]);
      return Promise.resolve('never answered');
    });
    await expect(refused).rejects.toThrow('Data too long');
    const marks = await hall.database.source.query('SELECT DISTINCT business_day FROM hall_states');
    expect(marks).toEqual([{ business_day: '2000-01-01' }]);
  });

  it('cannot be changed by what people write: values never become statements', async () => {
    const ticket = { ...aTicket({ businessDay: '2026-03-12' }), result: `'); DROP TABLE tickets; -- ?` };
    await hall.unitOfWork.run('hall', (stores) => Promise.resolve(stores.tickets.add([ticket])));
    const rows = await hall.database.source.query('SELECT result FROM tickets');
    expect(rows).toEqual([{ result: ticket.result }]);
  });
});
