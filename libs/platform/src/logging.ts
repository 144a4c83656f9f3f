import type { Params } from 'nestjs-pino';
import { withoutPersonal } from '#domain';
import type { Config } from './config.js';

/**
 * Structured logs. A request brings its correlation id along or gets one; the answer carries it back, and a problem
 * document names it. Neither bodies nor headers are logged, and of an address only the path: a query may hold a code.
 */
export function loggingOf(app: string, config: Pick<Config, 'logLevel'>): Params {
  return {
    pinoHttp: {
      name: app,
      level: config.logLevel,
      // Requests are a matter of the metrics; a log of each one is for somebody who is looking for something.
      autoLogging: ['debug', 'trace'].includes(config.logLevel),
      customLogLevel: (_request, response, error) => levelOf(response.statusCode, error),
      serializers: {
        req: (request: Asked) => ({
          id: request.id,
          method: request.method,
          // Within a router the address is what the router has not read yet.
          path: (request.originalUrl ?? request.url).split('?')[0],
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
        err: errorOf,
      },
      // Ours read the real request and error, not what is left of them.
      wrapSerializers: false,
      // The last word on every line, whoever wrote it.
      hooks: { streamWrite: (line) => withoutCodes(withoutPersonal(line)) },
    },
  };
}

interface Asked {
  readonly id: unknown;
  readonly method: string;
  readonly url: string;
  readonly originalUrl?: string;
}

/** Errors are what somebody must act on now; a refused command is everyday life. */
function levelOf(status: number, error: Error | undefined): 'error' | 'warn' | 'debug' {
  if (error ?? status === 500) return 'error';
  return status > 500 ? 'warn' : 'debug';
}

/** A ticket's code opens its holder's page, so it stays out of the logs. */
function withoutCodes(line: string): string {
  return line.replace(/\/(tickets|t)\/[0-9A-Za-z]{13}(?![0-9A-Za-z])/g, '/$1/:code');
}

interface Thrown {
  readonly name?: string;
  readonly message?: string;
  readonly stack?: string;
  readonly code?: unknown;
  readonly errno?: unknown;
  readonly cause?: unknown;
  /** Errors of the database bring their statement with all its values along. */
  readonly sqlState?: unknown;
}

/** Of an error what it is, where and why; nothing else that hangs on it. */
function errorOf(error: Thrown): object {
  const { name, message = '', stack = '', code, errno, cause, sqlState } = error;
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: name,
    // The database quotes what it was given.
    message: sqlState === undefined ? message : message.replace(/'[^']*'/g, "'…'"),
    code,
    errno,
    stack: places.join('\n'),
    ...(typeof cause === 'object' && cause !== null && { cause: errorOf(cause) }),
  };
}
