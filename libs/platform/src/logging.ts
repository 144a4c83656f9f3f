import type { Params } from 'nestjs-pino';
import type { Config } from './config.js';

/**
 * Structured logs. A request brings its correlation id along or gets one; the answer carries it back, and a problem
 * document names it. Neither bodies nor headers are logged, and of an address only the path: a query may hold a code.
 */
export function loggingOf(app: string, config: Config): Params {
  return {
    pinoHttp: {
      name: app,
      level: config.logLevel,
      // Requests are a matter of the metrics; a log of each one is for somebody who is looking for something.
      autoLogging: ['debug', 'trace'].includes(config.logLevel),
      customLogLevel: (_request, response, error) => levelOf(response.statusCode, error),
      serializers: {
        req: (request: { id: unknown; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          path: withoutCodes(request.url),
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      },
    },
  };
}

/** Errors are what somebody must act on now; a refused command is everyday life. */
function levelOf(status: number, error: Error | undefined): 'error' | 'warn' | 'debug' {
  if (error ?? status === 500) return 'error';
  return status > 500 ? 'warn' : 'debug';
}

/** A ticket's code opens its holder's page, so it stays out of the logs. */
function withoutCodes(url: string): string {
  return (url.split('?')[0] ?? '').replace(/\/(tickets|t)\/[^/]+$/, '/$1/:code');
}
