import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Unavailable } from '#application/ports';
import {
  problemMediaType,
  problemText,
  problemTexts,
  type FieldProblem,
  type Problem,
  type ProblemCode,
} from '#contracts';
import { AccessRefused } from '#platform';
import { ProblemException } from './problem-exception.js';

interface Found {
  readonly code: ProblemCode;
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly errors?: readonly FieldProblem[] | undefined;
  readonly retryAfter?: number | undefined;
}

/** The last resort: whatever goes wrong becomes a problem document in both languages. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    // Health answers its own shape to whoever watches the process.
    if (error instanceof HttpException && request.url.startsWith('/health')) {
      void reply.status(error.getStatus()).send(error.getResponse());
      return;
    }
    const found = find(error);
    this.report(found, error);
    if (found.retryAfter) void reply.header('retry-after', found.retryAfter);
    const problem = problemOf(found, request);
    void reply.status(problem.status).header('content-type', problemMediaType).send(problem);
  }

  private report(found: Found, error: unknown): void {
    if (found.code === 'server.failed') this.logger.error(error);
    if (found.code === 'service.unavailable')
      this.logger.warn(error instanceof Error ? error.message : found.code);
  }
}

function find(error: unknown): Found {
  if (error instanceof ProblemException) return withWait(error);
  if (error instanceof AccessRefused) return error.refusal;
  if (error instanceof Unavailable)
    return { code: 'service.unavailable', retryAfter: error.retryAfterSeconds };
  return { code: codeOf(statusOf(error)), facts: { count: 1 }, errors: bodyErrors(error) };
}

/** Whoever is locked out is told for how long. */
function withWait({ code, facts, errors, retryAfter }: ProblemException): Found {
  const seconds = problemTexts[code].status === 429 ? Number(facts['seconds']) : undefined;
  return { code, facts, errors, retryAfter: retryAfter ?? seconds };
}

/** Errors of Nest and Fastify carry the status that they stand for. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'statusCode') : undefined;
  return typeof status === 'number' ? status : 500;
}

function codeOf(status: number): ProblemCode {
  if (status === 404 || status === 405) return 'request.not-found';
  if (status === 413) return 'request.too-large';
  if (status === 415) return 'request.unsupported';
  if (status === 503) return 'service.unavailable';
  return status >= 500 ? 'server.failed' : 'request.invalid';
}

function bodyErrors(error: unknown): FieldProblem[] | undefined {
  if (codeOf(statusOf(error)) !== 'request.invalid') return undefined;
  const text = {
    zh: '请求内容不是有效的 JSON。请检查格式后重试。',
    en: 'The content is not valid JSON. Check it and try again.',
  };
  return [{ where: 'body', expected: 'JSON', received: 'something else', text }];
}

function problemOf(found: Found, request: FastifyRequest): Problem {
  const { status, title } = problemTexts[found.code];
  const text = problemText(found.code, found.facts ?? {});
  const language = request.headers['accept-language']?.startsWith('en') ? 'en' : 'zh';
  return {
    type: `urn:paihao:problem:${found.code}`,
    title,
    status,
    detail: text[language],
    code: found.code,
    text,
    ...(found.errors && { errors: [...found.errors] }),
    instance: request.id,
  };
}
