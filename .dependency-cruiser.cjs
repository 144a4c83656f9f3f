// Who may import whom (docs/adr/0002). Every comment says what to do instead. Each rule is proven by a forbidden import
// in test/architecture/boundaries: a fence that nobody has seen closing may never have closed.

const specs = '\\.spec\\.tsx?$|-for-specs\\.tsx?$';
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`;

/** Folders of people: what they are, and where the pieces meet. */
const layers = [
  {
    name: 'domain-is-pure',
    comment:
      'The rules of a hall are plain functions that know nothing, not even a type of somebody else. Pass the value in ' +
      '(a time, an id, a number), or move the code to libs/application.',
    from: { path: '^libs/domain/', pathNot: specs },
    to: { pathNot: '^libs/domain/' },
  },
  {
    name: 'contracts-stay-light',
    comment:
      'Contracts are loaded by browsers as well: schemas, names and texts, made of zod and the domain. Put what needs ' +
      'more into the app or the lib that uses it.',
    from: { path: '^libs/contracts/', pathNot: specs },
    to: { pathNot: ['^libs/(contracts|domain)/', npm('zod')] },
  },
  {
    name: 'application-knows-no-technology',
    comment:
      'What people do must not know how it is stored, sent or run. Add a port in libs/application/src/ports and ' +
      'implement it in persistence, jobs, realtime or platform.',
    from: { path: '^libs/application/', pathNot: specs },
    to: { pathNot: ['^libs/(application|domain|contracts)/', npm('@nestjs/common')] },
  },
  {
    name: 'adapters-are-strangers',
    comment:
      'Persistence, jobs and realtime do not know each other, and platform knows none of them. Let a use case speak to ' +
      'both through ports, or wire them together in an app.',
    from: { path: '^libs/(persistence|jobs|realtime|sheets|platform)/', pathNot: specs },
    to: { path: '^libs/(persistence|jobs|realtime|sheets)/', pathNot: '^libs/$1/' },
  },
  {
    name: 'demo-is-data',
    comment:
      'The demo halls are data that anything may be made of: types of the domain and nothing else. Put what plants ' +
      'them into libs/persistence, what brings them to life into apps/simulator.',
    from: { path: '^libs/demo/', pathNot: specs },
    to: { pathNot: '^libs/(demo|domain)/' },
  },
  {
    name: 'demo-is-data',
    comment: 'The demo uses types of the domain, no functions: write `import type`, and write values out.',
    from: { path: '^libs/demo/', pathNot: specs },
    to: { path: '^libs/domain/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'testing-stays-in-tests',
    comment: 'libs/testing is for specs and test/. Move what a real process needs to the lib it belongs to.',
    from: { path: '^(apps|libs)/', pathNot: [specs, '^libs/testing/'] },
    to: { path: '^libs/testing/' },
  },
  {
    name: 'libs-never-see-apps',
    comment: 'An app is only wiring, and nothing is built on it. Move the shared part into a lib.',
    from: { path: '^libs/' },
    to: { path: '^apps/' },
  },
];

/** Doors: through which file one piece enters another. */
const doors = [
  {
    name: 'stations-meet-at-the-front-door',
    comment:
      'Use another station only through its index. If it is not exported there, ask whether you should use it.',
    from: { path: '^libs/application/src/([^/]+)/' },
    to: {
      path: '^libs/application/src/',
      // What specs stand on is for specs, wherever they lie.
      pathNot: ['^libs/application/src/$1/', '/src/[^/]+/index\\.ts$', '-for-specs\\.ts$'],
    },
  },
  {
    name: 'stations-meet-at-the-front-door',
    comment: 'Use a lib through its alias (#domain, #application/calling), never by a path into it.',
    from: { path: '^(?:apps|libs)/([^/]+)/' },
    to: {
      path: '^libs/',
      pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$', '^libs/application/src/[^/]+/index\\.ts$'],
    },
  },
  {
    name: 'not-through-your-own-door',
    comment: 'Inside a station, import the file itself: the way over your own index makes cycles.',
    from: { path: '^libs/application/src/([^/]+)/', pathNot: specs },
    to: { path: '^libs/application/src/$1/index\\.ts$' },
  },
  {
    name: 'not-through-your-own-door',
    comment:
      'Inside a lib, import the file itself by its relative path: the way over your own index makes cycles.',
    from: { path: '^libs/([^/]+)/', pathNot: specs },
    to: { path: '^libs/$1/src/index\\.ts$' },
  },
];

/** Technologies: each lives in one place, so that replacing it is the work of one folder. */
const technologies = [
  {
    name: 'typeorm-lives-in-persistence',
    comment:
      'Tables are the business of libs/persistence. Ask a port for what you need; add a store or reader there.',
    from: { path: '^(apps|libs)/', pathNot: [specs, '^libs/(persistence|testing)/'] },
    to: { path: npm('typeorm', 'mysql2') },
  },
  {
    name: 'bullmq-lives-in-jobs',
    comment:
      'Queues are the business of libs/jobs (apps/worker shows them to administrators). Add a producer there.',
    from: { path: '^(apps|libs)/', pathNot: [specs, '^libs/(jobs|testing)/', '^apps/worker/'] },
    to: { path: npm('bullmq', '@bull-board/[^/]+') },
  },
  {
    name: 'socketio-lives-in-realtime',
    comment:
      'Sockets are the business of libs/realtime and apps/gateway. Announce what happened with HallAnnouncer; a client ' +
      'uses socket.io-client.',
    from: { path: '^(apps|libs)/', pathNot: [specs, '^libs/realtime/', '^apps/gateway/'] },
    to: {
      path: npm('socket\\.io', '@socket\\.io/[^/]+', '@nestjs/websockets', '@nestjs/platform-socket\\.io'),
    },
  },
  {
    name: 'socketio-lives-in-realtime',
    comment: 'Only screens and what plays a screen are clients of the gateway. A server reads the database.',
    from: { path: '^(apps|libs)/', pathNot: [specs, '^apps/(web|simulator)/', '^libs/testing/'] },
    to: { path: npm('socket\\.io-client') },
  },
];

/** Apps: what each of them may be wired of. */
const apps = [
  {
    name: 'apps-never-see-apps',
    comment: 'Apps are separate processes. Move the shared part into a lib, or let them speak over the wire.',
    from: { path: '^apps/([^/]+)/' },
    to: { path: '^apps/', pathNot: '^apps/$1/' },
  },
  {
    name: 'gateway-only-shows',
    comment:
      'The gateway runs no command and starts no job: only displaying, following and ports of the application. A screen ' +
      'that wants to change something asks apps/ticketing. (That it takes only readers from #persistence, and from ' +
      'following no command, are rules of eslint.)',
    from: { path: '^apps/gateway/', pathNot: specs },
    to: { path: ['^libs/application/src/(?!(displaying|following|ports)/)', '^libs/jobs/'] },
  },
  {
    name: 'simulator-is-a-device',
    comment:
      'The simulator presses the buttons that a kiosk or clerk has: the public API, known from #contracts.',
    from: { path: '^apps/simulator/', pathNot: specs },
    to: { path: '^libs/(?!(contracts|demo|platform)/)' },
  },
  {
    name: 'web-sees-contracts-only',
    comment: 'A screen knows the server by its contracts. Put what both need into libs/contracts.',
    from: { path: '^apps/web/' },
    to: { path: ['^libs/(?!contracts/)', npm('@nestjs/[^/]+')] },
  },
  {
    name: 'screens-never-see-screens',
    comment:
      'A screen is built of its own folder and shared/. Move what two screens need to apps/web/src/shared.',
    from: { path: '^apps/web/src/([^/]+)/' },
    to: { path: '^apps/web/src/', pathNot: '^apps/web/src/($1|shared)/' },
  },
];

const everywhere = [
  {
    name: 'no-cycles',
    comment:
      'Two files that need each other are one file, or share a third that both import. Types count as well.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'Nothing imports this file and it imports nothing: use it or delete it.',
    from: { orphan: true, pathNot: [specs, '/main\\.tsx?$', '\\.d\\.ts$'] },
    to: {},
  },
  {
    name: 'imports-resolve',
    comment: 'A path that leads nowhere slips past every other rule. Mend it, or add the package.',
    from: {},
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden: [...layers, ...doors, ...technologies, ...apps, ...everywhere].map((rule) => ({
    ...rule,
    severity: 'error',
  })),
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types count: a type of TypeORM in the domain is a dependency on TypeORM.
    tsPreCompilationDeps: true,
    // `types` leads the aliases of package.json to the sources instead of to dist.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      mainFields: ['types', 'module', 'main'],
    },
  },
};
