/** Who imports what: in words, where (`*` becomes a name), and the module (`type ` before it: only its types). */
type Import = readonly [title: string, file: string, module: string];

/** For each rule of .dependency-cruiser.cjs what it must notice. */
const forbiddenImports: Readonly<Record<string, readonly Import[]>> = {
  'domain-is-pure': [
    ['a rule of the hall uses Nest', 'libs/domain/src/*.ts', '@nestjs/common'],
    ['a rule of the hall uses a type of Node', 'libs/domain/src/*.ts', 'type node:crypto'],
    ['a rule of the hall uses a contract', 'libs/domain/src/*.ts', '#contracts'],
    ['a rule of the hall uses a type of TypeORM', 'libs/domain/src/*.ts', 'type typeorm'],
  ],
  'contracts-stay-light': [
    ['a contract uses Nest', 'libs/contracts/src/*.ts', '@nestjs/common'],
    ['a contract uses Node', 'libs/contracts/src/*.ts', 'node:crypto'],
  ],
  'application-knows-no-technology': [
    ['a use case uses a store', 'libs/application/src/calling/*.ts', '#persistence'],
    ['a use case uses Redis', 'libs/application/src/calling/*.ts', 'ioredis'],
    ['a use case uses a type of HTTP', 'libs/application/src/calling/*.ts', 'type fastify'],
    ['a use case uses Node', 'libs/application/src/calling/*.ts', 'node:crypto'],
  ],
  'adapters-are-strangers': [
    ['a store uses a queue', 'libs/persistence/src/*.ts', '#jobs'],
    ['the platform uses a store', 'libs/platform/src/*.ts', '#persistence'],
  ],
  'demo-is-data': [
    ['the demo uses a store', 'libs/demo/src/*.ts', '#persistence'],
    ['the demo calls a rule', 'libs/demo/src/*.ts', '#domain'],
  ],
  'testing-stays-in-tests': [['a process uses a fake', 'apps/worker/src/*.ts', '#testing']],
  'libs-never-see-apps': [
    ['a lib uses an app', 'libs/platform/src/*.ts', '../../../apps/ticketing/src/it.js'],
  ],
  'stations-meet-at-the-front-door': [
    ['a station climbs into another', 'libs/application/src/calling/*.ts', '../issuing/it.js'],
    ['an app climbs into a lib', 'apps/ticketing/src/*.ts', '../../../libs/domain/src/it.js'],
  ],
  'not-through-your-own-door': [
    ['a station uses its own index', 'libs/application/src/calling/*.ts', './index.js'],
    ['a station uses its own alias', 'libs/application/src/calling/*.ts', '#application/calling'],
    ['a lib uses its own alias', 'libs/jobs/src/*.ts', '#jobs'],
  ],
  'typeorm-lives-in-persistence': [
    ['an app uses a type of TypeORM', 'apps/ticketing/src/*.ts', 'type typeorm'],
    ['the platform uses the driver', 'libs/platform/src/*.ts', 'mysql2/promise'],
  ],
  'bullmq-lives-in-jobs': [
    ['an app fills a queue itself', 'apps/ticketing/src/*.ts', 'bullmq'],
    ['another app than the worker shows the queues', 'apps/ticketing/src/*.ts', '@bull-board/api'],
  ],
  'socketio-lives-in-realtime': [
    ['an app opens sockets', 'apps/ticketing/src/*.ts', 'socket.io'],
    ['a screen uses a type of the server', 'apps/web/src/board/*.ts', 'type socket.io'],
    ['a server plays a screen', 'apps/worker/src/*.ts', 'socket.io-client'],
  ],
  'apps-never-see-apps': [['an app uses an app', 'apps/worker/src/*.ts', '../../ticketing/src/it.js']],
  'gateway-only-shows': [
    ['the gateway runs a command', 'apps/gateway/src/*.ts', '#application/calling'],
    ['the gateway starts a job', 'apps/gateway/src/*.ts', '#jobs'],
  ],
  'simulator-is-a-device': [
    ['the simulator goes past the public API', 'apps/simulator/src/*.ts', '#persistence'],
  ],
  'web-sees-contracts-only': [
    ['a screen uses a rule', 'apps/web/src/board/*.ts', '#domain'],
    ['a screen uses Nest', 'apps/web/src/board/*.ts', '@nestjs/common'],
  ],
  'screens-never-see-screens': [
    ['a screen uses a screen', 'apps/web/src/board/*.tsx', '../kiosk/it.js'],
    ['what is shared uses a screen', 'apps/web/src/shared/*.ts', '../kiosk/it.js'],
  ],
  'no-cycles': [['a file needs itself by a detour', 'libs/platform/src/a-round-trip.ts', 'type ./detour.js']],
  'no-orphans': [['a file has nobody', 'libs/platform/src/*.ts', '']],
  'imports-resolve': [['a path leads nowhere', 'libs/platform/src/*.ts', './nowhere.js']],
};

/** The nearest neighbours of what is forbidden; a fence around these would only be in the way. */
const allowedImports: readonly Import[] = [
  ['a spec of the domain uses the fakes', 'libs/domain/src/*.spec.ts', '#testing'],
  ['a contract uses zod', 'libs/contracts/src/*.ts', 'zod'],
  ['a contract uses the domain', 'libs/contracts/src/*.ts', '#domain'],
  ['a use case is injectable', 'libs/application/src/calling/*.ts', '@nestjs/common'],
  ['a use case uses a port', 'libs/application/src/calling/*.ts', '../ports/index.js'],
  ['a store uses TypeORM', 'libs/persistence/src/*.ts', 'typeorm'],
  ['a store implements a port', 'libs/persistence/src/*.ts', '#application/ports'],
  ['the demo has types of the domain', 'libs/demo/src/*.ts', 'type #domain'],
  ['the worker shows the queues', 'apps/worker/src/*.ts', '@bull-board/api'],
  ['the worker runs a command', 'apps/worker/src/*.ts', '#application/calling'],
  ['the gateway opens sockets', 'apps/gateway/src/*.ts', 'socket.io'],
  ['the gateway shows', 'apps/gateway/src/*.ts', '#application/displaying'],
  ['the gateway follows tickets', 'apps/gateway/src/*.ts', '#application/following'],
  ['the gateway reads', 'apps/gateway/src/*.ts', '#persistence'],
  ['the simulator uses the contracts', 'apps/simulator/src/*.ts', '#contracts'],
  ['a screen listens', 'apps/web/src/board/*.ts', 'socket.io-client'],
  ['a screen uses the contracts', 'apps/web/src/board/*.ts', '#contracts'],
  ['a screen uses what is shared', 'apps/web/src/board/*.tsx', '../shared/it.js'],
];

export interface Seed {
  readonly rule: string;
  readonly title: string;
  readonly file: string;
  readonly source: string;
}

let written = 0;

function seed(rule: string, [title, file, module]: Import): Seed {
  written += 1;
  const [name, kind = ''] = module.split(' ').reverse();
  const source = name ? `import ${kind} { it } from '${name}';` : '';
  return { rule, title, file: file.replace('*', `seed-${written}`), source };
}

export const forbidden: readonly Seed[] = Object.entries(forbiddenImports).flatMap(([rule, imports]) =>
  imports.map((one) => seed(rule, one)),
);

export const allowed: readonly Seed[] = allowedImports.map((one) => seed('none', one));
