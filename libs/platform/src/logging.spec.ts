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
  it.each([
    ['/api/v1/tickets/7Q2M0KX4C9TZA', '/api/v1/tickets/:code'],
    ['/api/v1/tickets/7Q2M0KX4C9TZA/cancel', '/api/v1/tickets/:code/cancel'],
    ['/t/7Q2M0KX4C9TZA?from=qr', '/t/:code'],
    ['/api/v1/tickets/7q2m0kx4c9tza', '/api/v1/tickets/:code'],
    ['/api/v1/halls/center/why?first=310101199001011234', '/api/v1/halls/center/why'],
    ['/api/v1/people/310101199001011234', '/api/v1/people/[personal]'],
  ])('of a request at %s says %s', (url, path) => {
    const text = logged((log) =>
      log.info({ req: { id: '1', method: 'GET', url, headers: { cookie: 'session=s3cret' } } }),
    );
    expect(JSON.parse(text)).toMatchObject({ req: { id: '1', method: 'GET', path } });
    expect(text).not.toMatch(/s3cret|7Q2M/i);
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
