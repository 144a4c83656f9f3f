import { personalTables, sealedColumns } from '#persistence';
import { createTestDatabase, type TestDatabase } from '#testing';

/** Fields of a column that is in no list would survive their person, or stay under a key that is destroyed. */
describe('Every sealed column', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase(2);
  });
  afterAll(() => database.drop());

  const listed = [
    ...personalTables.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)),
    ...sealedColumns.map(({ table, column }) => `${table}.${column}`),
  ];
  const inTables = async () => {
    const rows = await database.source.query<{ name: string }[]>(
      `SELECT CONCAT(TABLE_NAME, '.', COLUMN_NAME) AS name FROM information_schema.COLUMNS
       WHERE TABLE_SCHEMA = DATABASE() AND COLUMN_NAME REGEXP '_(sealed|index)$'`,
    );
    return rows.map(({ name }) => name);
  };

  it('is in a list, and every listed one exists', async () => {
    expect((await inTables()).sort()).toEqual([...listed].sort());
  });

  it('that is forgotten would be found', async () => {
    await database.source.query('CREATE TABLE forgotten (id INT PRIMARY KEY, phone_sealed VARCHAR(200))');
    expect(await inTables()).toContain('forgotten.phone_sealed');
    await database.source.query('DROP TABLE forgotten');
  });
});
