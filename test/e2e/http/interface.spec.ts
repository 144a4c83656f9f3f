import { readFile, writeFile } from 'node:fs/promises';
import asyncApi from '@asyncapi/specs';
import { Ajv } from 'ajv';
import { runHall, smallHall, type RunningHall } from '#testing';

interface Operation {
  readonly summary?: string;
  readonly responses: Record<string, unknown>;
}

interface Description {
  readonly paths: Record<string, Record<string, Operation>>;
}

interface LiveDescription {
  readonly components: { readonly schemas: Record<string, unknown> };
}

let hall: RunningHall;
beforeAll(async () => {
  hall = await runHall({ halls: [smallHall()], apps: ['ticketing'] });
}, 60_000);
afterAll(() => hall.close());

async function served<T>(address: string): Promise<T> {
  return (await hall.api.send<T>('GET', address)).body;
}

/** So that a change of an interface is seen in review: `npm run docs:api` writes what is served. */
async function expectCommitted(file: string, description: unknown): Promise<void> {
  if (process.env['PAIHAO_WRITE_DOCS'] === '1')
    await writeFile(file, `${JSON.stringify(description, null, 2)}\n`);
  expect(description).toEqual(JSON.parse(await readFile(file, 'utf8')));
}

describe('The description of the HTTP interface', () => {
  it('is the committed one', async () => {
    await expectCommitted('docs/api/openapi.json', await served('/api/openapi.json'));
  });

  it('says of every operation what it does, and how a mistake is answered', async () => {
    const { paths } = await served<Description>('/api/openapi.json');
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
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

describe('The description of the live channel', () => {
  it('is the committed one', async () => {
    await expectCommitted('docs/api/asyncapi.json', await served('/api/asyncapi.json'));
  });

  it('is a document of AsyncAPI 3', async () => {
    const isDocument = new Ajv({ strict: false, validateFormats: false }).compile(
      asyncApi.schemasWithoutId['3.0.0'] as object,
    );
    const document = await served<object>('/api/asyncapi.json');
    isDocument(document);
    expect(isDocument.errors).toBeNull();
    expect(isDocument({ ...document, channels: { display: { adress: '/display' } } })).toBe(false);
  }, 60_000);

  it('closes every shape, so that nothing can travel in a field that nobody has thought of', async () => {
    const { components } = await served<LiveDescription>('/api/asyncapi.json');
    const objects = everyObject(components.schemas);
    expect(objects.length).toBeGreaterThan(20);
    expect(objects.filter((schema) => schema['additionalProperties'] === undefined)).toEqual([]);
    expect(objects.filter((schema) => schema['additionalProperties'] === true)).toEqual([]);
  });
});

/** Every schema of an object, however deep. */
function everyObject(schema: unknown): Record<string, unknown>[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const inner = Object.values(schema).flatMap(everyObject);
  return 'type' in schema && schema.type === 'object' ? [schema, ...inner] : inner;
}
