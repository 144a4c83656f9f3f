import { Writable } from 'node:stream';
import { pino } from 'pino';
import { loggingOf } from './logging.js';

/** What our options make of it; `loggingOf` is made for a wrapper of pino. */
function logged(write: (log: ReturnType<typeof pino>) => void): string {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  write(pino(loggingOf('spec', { logLevel: 'trace' }).pinoHttp as object, stream));
  return lines.join('');
}

describe('The log', () => {
  it('of a request says which it is, and nothing that somebody may have typed', () => {
    const req = { id: '1', method: 'GET', url: '/api/v1/halls/欧阳', headers: { cookie: 'session=s3cret' } };
    const text = logged((log) => log.info({ req }));
    expect(JSON.parse(text)).toMatchObject({ req: { id: '1', method: 'GET' } });
    expect(text).not.toMatch(/s3cret|欧阳|halls/);
  });

  it.each([
    ['GET /api/v1/tickets/7Q2M0KX4C9TZA', 'GET /api/v1/tickets/:code'],
    ['at /api/v1/tickets/7q2m0kx4c9tza/cancel', 'at /api/v1/tickets/:code/cancel'],
    ['see http://hall/t/7Q2M0KX4C9TZA?from=qr', 'see http://hall/t/:code?from=qr'],
  ])('keeps no code of a ticket, whoever wrote it: %s', (said, kept) => {
    expect(JSON.parse(logged((log) => log.info(said)))).toMatchObject({ msg: kept });
  });

  it('of an error of the database keeps what it is, and no value of its statement', () => {
    const error = Object.assign(new Error("Duplicate entry 'Ouyang' for key 'uq_people_name'"), {
      ...{ errno: 1062, code: 'ER_DUP_ENTRY', sqlState: '23000' },
      ...{ query: "INSERT INTO people VALUES ('Ouyang')", parameters: ['Ouyang'], sql: "… ('Ouyang')" },
    });
    const text = logged((log) => log.error(new Error('not saved', { cause: error })));
    expect(text).not.toContain('Ouyang');
    expect(JSON.parse(text)).toMatchObject({
      err: {
        message: 'not saved',
        cause: { errno: 1062, code: 'ER_DUP_ENTRY', message: "Duplicate entry '…' for key '…'" },
      },
    });
    expect(text).toContain('logging.spec');
  });

  it('of whatever somebody wrote into it keeps no number of a person', () => {
    const text = logged((log) => log.warn({ person: { id: '31010119900101123X' } }, 'call 13812345678'));
    expect(JSON.parse(text)).toMatchObject({ person: { id: '[personal]' }, msg: 'call [personal]' });
  });
});
