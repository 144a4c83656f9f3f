import type { Params } from 'nestjs-pino';
import { withoutPersonal } from '#domain';
import type { Config } from './config.js';

/**
 * Structured logs. A request brings its correlation id along or gets one; the answer carries it back, and a problem
 * document names it. Neither bodies, headers nor addresses are logged: anything may have been typed into them.
 */
export function loggingOf(app: string, config: Pick<Config, 'logLevel'>): Params {
  return {
    pinoHttp: {
      name: app,
      level: config.logLevel,
      // Requests are a matter of the metrics; who looks for one turns on `debug`, and the edge says its route.
      autoLogging: false,
      serializers: {
        req: ({ id, method }: { id: unknown; method: string }) => ({ id, method }),
        err: errorOf,
      },
      // Ours read the real request and error, not what is left of them.
      wrapSerializers: false,
      // The last word on every line, whoever wrote it.
      hooks: { streamWrite: (line) => withoutCodes(withoutPersonal(line)) },
    },
  };
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
