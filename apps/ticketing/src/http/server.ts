import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import statics from '@fastify/static';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { correlationHeader, correlationIdOf, type Config } from '#platform';
import { InputPipe } from './input.pipe.js';
import { liveInterface } from './live-interface.js';
import { ProblemFilter } from './problem.filter.js';
import { observeRequests } from './request-metrics.js';

/** The longest body that any route expects is a few hundred bytes. */
const bodyLimit = 16_384;

/** Answers are data, not pages: nobody may guess their kind or frame them. */
const everyAnswer = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
};

export function adapter(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit,
    trustProxy: 'loopback',
    requestTimeout: 10_000,
    routerOptions: { maxParamLength: 128 },
    genReqId: correlationIdOf,
  });
}

/** Everything about the edge that no controller should have to think of. */
export async function furnish(app: NestFastifyApplication, config: Config): Promise<void> {
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.useGlobalPipes(new InputPipe());
  app.useGlobalFilters(new ProblemFilter());
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers({ ...everyAnswer, [correlationHeader]: request.id });
    done();
  });
  // A form of a foreign page can send text and forms without asking; only JSON is taken here.
  server.removeContentTypeParser('text/plain');
  observeRequests(server);
  describe(app);
  if (config.webRoot) await serveScreens(server, config.webRoot, config);
}

function describe(app: NestFastifyApplication): void {
  const description = new DocumentBuilder()
    .setTitle('Paihao')
    .setDescription('Queue, kiosk and lobby display of an administrative service hall')
    .setVersion('1')
    .build();
  const document = () => SwaggerModule.createDocument(app, description);
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/openapi.json' });
  const live = liveInterface();
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/asyncapi.json', () => live);
}

/** The pages, in a scope of their own: what a browser needs to be told about pages costs too much on every command. */
async function serveScreens(server: FastifyInstance, root: string, config: Config): Promise<void> {
  await server.register(async (screens) => {
    await screens.register(helmet, pagePolicy(config));
    await screens.register(statics, {
      root,
      extensions: ['html'],
      // The build lays them there; a phone on a slow line gets a fourth of the page.
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const forever = path.includes('/assets/');
        void reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    // What the QR code on a ticket opens; the page reads the code from its own address.
    screens.get('/t/:code', (_request, reply) => reply.sendFile('ticket.html'));
  });
}

function pagePolicy({ gatewayPublicPort: port }: Config): FastifyHelmetOptions {
  const live = port === 0 ? [] : [`ws://*:${port}`, `wss://*:${port}`];
  return {
    contentSecurityPolicy: {
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'connect-src': ["'self'", ...live],
        // The hall's own network may have no certificates: a demo over plain HTTP must not be sent to HTTPS.
        'upgrade-insecure-requests': null,
      },
    },
    strictTransportSecurity: false,
    // Isolation headers that browsers only honour, and only tolerate, on secure origins.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  };
}
