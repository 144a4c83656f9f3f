import { readFile, writeFile } from 'node:fs/promises';
import { runHall, smallHall, type RunningHall } from '#testing';

const committed = 'docs/api/openapi.json';

interface Operation {
  readonly summary?: string;
  readonly responses: Record<string, unknown>;
}

interface Description {
  readonly paths: Record<string, Record<string, Operation>>;
}

describe('The interface description', () => {
  let hall: RunningHall;
  let served: Description;
  beforeAll(async () => {
    hall = await runHall({ halls: [smallHall()], apps: ['ticketing'] });
    served = (await hall.api.send<Description>('GET', '/api/openapi.json')).body;
  }, 60_000);
  afterAll(() => hall.close());

  it(`is the one in ${committed}, so that a change of the interface is seen in review (npm run docs:api)`, async () => {
    if (process.env['PAIHAO_WRITE_DOCS'] === '1')
      await writeFile(committed, `${JSON.stringify(served, null, 2)}\n`);
    expect(served).toEqual(JSON.parse(await readFile(committed, 'utf8')));
  });

  it('says of every operation what it does, and how a mistake is answered', () => {
    const operations = Object.values(served.paths).flatMap((path) => Object.values(path));
    expect(operations.length).toBeGreaterThan(10);
    const silent = operations.filter(
      ({ summary, responses }) => !summary || Object.keys(responses).length === 0,
    );
    expect(silent).toEqual([]);
  });

  it('has a page for people', async () => {
    const page = await hall.api.send<string>('GET', '/api/docs');
    expect(page.status).toBe(200);
    expect(page.body).toContain('swagger');
  });
});
