import { readConfig } from '#platform';
import { read } from '../sources.js';
import { compose, filled, text, variablesOf, type Service } from './compose.js';
import { environmentOf, stages } from './dockerfile.js';

const servers = ['ticketing', 'worker', 'gateway'];
const services = Object.entries(compose.services);

function serviceOf(name: string): Service {
  const service = compose.services[name];
  if (!service) throw new Error(`there is no service ${name}`);
  return service;
}

/** What a program finds in its environment: what its image brings along, and what compose adds. */
function environmentIn(name: string): Record<string, string> {
  const service = serviceOf(name);
  const added = Object.entries(service.environment ?? {}).map(([key, value]) => [key, filled(value)]);
  return {
    ...environmentOf(service.build?.target ?? ''),
    ...(Object.fromEntries(added) as Record<string, string>),
  };
}

/** All names that libs/platform reads from the environment. */
const known = [...read('libs/platform/src/config.ts').matchAll(/^ {4}([A-Z][A-Z_]+): [a-z]/gm)].map(
  ([, name]) => name ?? '',
);

describe('The hall in containers', () => {
  it('is made of its services and nothing else', () => {
    expect(Object.keys(compose.services).sort()).toEqual(
      [...servers, 'door', 'mariadb', 'migrate', 'redis'].sort(),
    );
  });

  it.each(servers)('tells %s what it needs to start', (name) => {
    expect(readConfig(environmentIn(name))).toMatchObject({ http: { host: '0.0.0.0', port: 3000 } });
  });

  it('gives every variable of the configuration to somebody', () => {
    const given = servers.flatMap((name) => Object.keys(environmentIn(name)));
    expect(known.length).toBeGreaterThan(5);
    // Containers are for real halls: no demo runs there.
    expect(known.filter((name) => !given.includes(name))).toEqual(['PAIHAO_DEMO']);
  });

  it.each(servers)('tells %s nothing that it does not read', (name) => {
    expect(Object.keys(environmentIn(name)).filter((one) => ![...known, 'NODE_ENV'].includes(one))).toEqual(
      [],
    );
  });

  it.each([...servers, 'migrate'])('builds %s from a stage that exists', (name) => {
    const build = serviceOf(name).build;
    expect(build).toMatchObject({ context: '..', dockerfile: 'docker/Dockerfile', target: name });
    expect(stages.map((stage) => stage.name)).toContain(build?.target);
  });

  it.each(['mariadb', 'redis'])('runs a %s of a named version, with a health check and a volume', (name) => {
    const { image, healthcheck, volumes = [] } = serviceOf(name);
    expect(image).toMatch(new RegExp(`^${name}:\\d+\\.\\d+`));
    expect(healthcheck?.test.length).toBeGreaterThan(1);
    expect(volumes).toHaveLength(1);
    expect(Object.keys(compose.volumes)).toContain(volumes[0]?.split(':')[0]);
  });

  it('has a door of a named version with the configuration that the tests use', () => {
    const { image, volumes } = serviceOf('door');
    expect(image).toMatch(/^nginx:\d+\.\d+$/);
    expect(volumes).toEqual(['./nginx.conf:/etc/nginx/nginx.conf:ro']);
    const upstreams = [...read('docker/nginx.conf').matchAll(/^ +server (\w+):(\d+)/gm)];
    expect(upstreams.map(([, name, port]) => [name, port])).toEqual([
      ['ticketing', '3000'],
      ['gateway', '3000'],
    ]);
  });

  it('keeps every committed ticket through a power cut', () => {
    expect(serviceOf('mariadb').command).toEqual(
      expect.arrayContaining([
        '--innodb-flush-log-at-trx-commit=1',
        '--sync-binlog=1',
        '--innodb-doublewrite=1',
      ]),
    );
  });

  it('never drops a job to make room', () => {
    const command = serviceOf('redis').command?.join(' ');
    expect(command).toContain('--appendonly yes');
    expect(command).toContain('--maxmemory-policy noeviction');
  });

  it.each(servers)('starts %s when the tables are there and the services answer', (name) => {
    expect(serviceOf(name).depends_on).toEqual({
      migrate: { condition: 'service_completed_successfully' },
      mariadb: { condition: 'service_healthy' },
      redis: { condition: 'service_healthy' },
    });
  });

  it('opens no port to strangers by itself', () => {
    const ports = services.flatMap(([, { ports: opened = [] }]) => opened);
    expect(ports.length).toBeGreaterThan(0);
    expect(ports.map(filled).filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });
});

describe('The secrets of the containers', () => {
  const secret = /PASSWORD|SECRET|AUTH|_URL$|_KEY$/;

  it('are nowhere written down, and must be set', () => {
    const values = services.flatMap(([, { environment = {} }]) => Object.entries(environment));
    const secrets = values.filter(([name]) => secret.test(name)).map(([, value]) => String(value));
    expect(secrets.length).toBeGreaterThan(5);
    // A hall may do without the city's own sign-in; then these are empty.
    const optional = ['${PUBLIC_URL:-}', '${OIDC_CLIENT_SECRET:-}'];
    const unset = secrets.filter((value) => !variablesOf(value).some(({ isRequired }) => isRequired));
    expect(unset).toEqual(optional);
    expect(serviceOf('redis').command?.at(-1)).toMatch(/^\$\{REDIS_PASSWORD:\?/);
  });

  it('are empty in the example, which names every variable that compose reads', () => {
    const example = new Map(
      [...read('docker/.env.example').matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [
        name ?? '',
        value ?? '',
      ]),
    );
    const variables = variablesOf(text);
    expect([...new Set(variables.map(({ name }) => name))].sort()).toEqual([...example.keys()].sort());
    const required = variables.filter(({ isRequired }) => isRequired);
    expect(required.filter(({ name }) => example.get(name) !== '')).toEqual([]);
  });

  it('are kept out of git and out of the images', () => {
    expect(read('docker/.gitignore').split('\n')).toContain('.env');
    expect(read('.dockerignore')).not.toContain('!docker/.env');
  });
});
