import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { SearchAudit } from '#application/auditing';
import { AuditReader, Clock, DataKeys, FieldCipher, PersonalUnitOfWork } from '#application/ports';
import type { AuditFound, Problem } from '#contracts';
import type { Actor } from '#domain';
import { SqlAuditReader, SqlPersonalUnitOfWork } from '#persistence';
import { createTestDatabase, FixedClock, testSealing, type TestDatabase } from '#testing';
import { AuditingController } from '../../../apps/ticketing/src/auditing/auditing.controller.js';
import { InputPipe } from '../../../apps/ticketing/src/http/input.pipe.js';
import { ProblemFilter } from '../../../apps/ticketing/src/http/problem.filter.js';
import { adapter } from '../../../apps/ticketing/src/http/server.js';

@Module({})
class AuditOnly {}

const auditor: Actor = {
  ...{ kind: 'staff', id: '8', session: '', stage: 'complete' },
  grants: [{ role: 'auditor', hall: null }],
};

/** As the guard does with an auditor who has signed in. */
function letIn(request: object, _reply: unknown, done: () => void): void {
  Object.assign(request, { actor: auditor });
  done();
}

describe('An auditor', () => {
  const clock = new FixedClock();
  let database: TestDatabase;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    database = await createTestDatabase();
    const value = (provide: unknown, useValue: unknown) => ({ provide, useValue }) as never;
    app = await NestFactory.create<NestFastifyApplication>(
      {
        module: AuditOnly,
        controllers: [AuditingController],
        providers: [
          ...[value(DataSource, database.source), value(Clock, clock)],
          ...[value(FieldCipher, testSealing.cipher), value(DataKeys, testSealing.dataKeys)],
          { provide: AuditReader, useClass: SqlAuditReader },
          { provide: PersonalUnitOfWork, useClass: SqlPersonalUnitOfWork },
          SearchAudit,
        ],
      },
      adapter(),
      { logger: false },
    );
    app.useGlobalPipes(new InputPipe());
    app.useGlobalFilters(new ProblemFilter());
    app.getHttpAdapter().getInstance().addHook('onRequest', letIn);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const units = app.get(PersonalUnitOfWork);
    for (let n = 1; n <= 120; n += 1) {
      clock.set(new Date(Date.parse('2026-03-01T00:00:00Z') + n * 3_600_000).toISOString());
      const action = n % 2 ? 'contact.revealed' : 'duties.changed';
      await units.run(async ({ audit }) =>
        audit.record({ actor: `staff:${n % 3}`, action, subject: `agency:${n % 5}`, facts: { n } }),
      );
    }
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const search = async (query: Record<string, string> = {}) => {
    const answer = await app.inject({ url: '/audit', query });
    return { status: answer.statusCode, body: answer.json<AuditFound & Problem>() };
  };
  const numbers = (found: AuditFound) =>
    found.entries.flatMap(({ facts }) => (typeof facts['n'] === 'number' ? [facts['n']] : []));

  it('reads everything page by page, the newest first, each entry once', async () => {
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await search({ action: 'contact.revealed', ...(cursor && { cursor }) });
      expect(body.entries.length).toBeLessThanOrEqual(50);
      seen.push(...numbers(body));
      cursor = body.next === null ? undefined : String(body.next);
    } while (cursor);
    expect(seen).toEqual(Array.from({ length: 60 }, (_, index) => 119 - 2 * index));
  });

  it.each([
    [{ actor: 'staff:1', action: 'contact.revealed', subject: 'agency:2' }, [97, 67, 37, 7]],
    [{ from: '2026-03-01T05:00:00Z', to: '2026-03-01T07:00:00Z' }, [6, 5]],
    [{ actor: 'staff:9' }, []],
  ])('finds what was asked for: %j', async (query, found) => {
    expect(numbers((await search(query)).body)).toEqual(found);
  });

  it('is in the audit too, with what was looked for', async () => {
    await search({ actor: 'staff:2' });
    const { body } = await search({ action: 'audit.searched' });
    expect(body.entries[0]).toMatchObject({ subject: 'audit:all', facts: { actor: 'staff:2' } });
  });

  it.each([
    { actor: `staff:1' OR 1=1` },
    { cursor: '-1' },
    { cursor: '1e9' },
    { from: 'yesterday' },
    { limit: '100000' },
    { action: '%' },
  ])('gets nothing but an explanation for %j', async (query) => {
    expect(await search(query as never)).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  });

  it('who looks for the number of a person leaves none behind', async () => {
    expect((await search({ actor: 'id:310101199001011234' })).status).toBe(200);
    const [last] = (await search({ action: 'audit.searched' })).body.entries;
    expect(last?.facts).toEqual({ actor: 'id:[personal]' });
  });
});
