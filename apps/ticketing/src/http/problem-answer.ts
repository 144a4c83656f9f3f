import { HttpException } from '@nestjs/common';
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

export interface Found {
  readonly code: ProblemCode;
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly errors?: readonly FieldProblem[] | undefined;
  readonly retryAfter?: number | undefined;
}

/** Answers `error` as a problem document, in the language that the request asks for. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): Found {
  const found = find(error);
  if (found.retryAfter) void reply.header('retry-after', found.retryAfter);
  const language = request.headers['accept-language']?.startsWith('en') ? 'en' : 'zh';
  const problem = { ...problemOf(found, language), instance: request.id };
  void reply.status(problem.status).header('content-type', problemMediaType).send(problem);
  return found;
}

function find(error: unknown): Found {
  if (error instanceof ProblemException) return withWait(error);
  if (error instanceof AccessRefused) return error.refusal;
  if (error instanceof Unavailable)
    return { code: 'service.unavailable', retryAfter: error.retryAfterSeconds };
  return { code: codeOf(statusOf(error)), facts: { count: 1 }, errors: bodyErrors(error) };
}

/** Whoever has to wait is told for how long. */
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

export function problemOf({ code, facts = {}, errors }: Found, language: 'zh' | 'en'): Problem {
  const { status, title } = problemTexts[code];
  const text = problemText(code, facts);
  return {
    type: `urn:paihao:problem:${code}`,
    title,
    status,
    detail: text[language],
    code,
    text,
    ...(errors && { errors: [...errors] }),
  };
}
