import statics from '@fastify/static';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Clock, FieldCipher } from '#application/ports';
import { correlationHeader, correlationIdOf, KnownActors, type Config } from '#platform';
import { SharedRates } from '#realtime';
import { answerBrokenRequest } from './broken-request.js';
import { refuseForeignPages } from './foreign-pages.js';
import { InputPipe } from './input.pipe.js';
import { liveInterface } from './live-interface.js';
import { answerProblem } from './problem-answer.js';
import { ProblemFilter } from './problem.filter.js';
import { limitRates } from './rates/rate-limits.js';
import { takeSheets } from './sheet-bodies.js';
import { recogniseCallers } from './recognise-callers.js';
import { logRequests } from './request-log.js';
import { observeRequests } from './request-metrics.js';
import { headersOf, pageHeaders } from './security-headers.js';

/** The longest body that any route expects is a few hundred bytes; headers with a session and a key take less than this. */
const [bodyLimit, headerLimit, headerCount] = [16_384, 8_192, 60];

export function adapter(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit,
    trustProxy: 'loopback',
    // How long a request may take to arrive. What it may take to answer is the deadline of the database.
    requestTimeout: 10_000,
    http: { maxHeaderSize: headerLimit, headersTimeout: 5_000, connectionsCheckingInterval: 1_000 },
    clientErrorHandler: answerBrokenRequest,
    // An address that cannot even be read comes to no route, so to no filter either.
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      void answerProblem(error, request, reply),
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
  server.server.maxHeadersCount = headerCount;
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers({ ...headersOf(request), [correlationHeader]: request.id });
    done();
  });
  refuseForeignPages(server);
  recogniseCallers(server, app.get(KnownActors));
  // A form of a foreign page can send text and forms without asking; only JSON is taken here.
  server.removeContentTypeParser('text/plain');
  takeSheets(server);
  observeRequests(server);
  if (['debug', 'trace'].includes(config.logLevel)) logRequests(server);
  shareRates(app, server, config);
  describe(app);
  if (config.webRoot) await serveScreens(server, config.webRoot, config);
}

/** Limits that all processes of this kind keep together. */
function shareRates(app: NestFastifyApplication, server: FastifyInstance, config: Config): void {
  const [clock, cipher] = [app.get(Clock), app.get(FieldCipher)];
  const now = () => clock.now();
  const nameOf = (key: string) => cipher.index(key, 'rate').toString('base64url');
  const rates = new SharedRates({ url: config.redisUrl, prefix: config.redisPrefix, nameOf }, now);
  server.addHook('onClose', () => rates.close());
  limitRates(server, { windows: rates.windows, now, factor: config.rateLimitFactor });
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
    const headers = pageHeaders(config);
    screens.addHook('onRequest', (_request, reply, done) => {
      void reply.headers(headers);
      done();
    });
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
    // What the QR code of a ticket or a group and the link of an appointment open; each page reads its own address.
    screens.get('/t/:code', (_request, reply) => reply.sendFile('ticket.html'));
    screens.get('/a/:id', (_request, reply) => reply.sendFile('book.html'));
    screens.get('/g/:code', (_request, reply) => reply.sendFile('book.html'));
  });
}
