import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import type { FieldProblem } from '#contracts';
import { ProblemException } from './problem-exception.js';

/** At most so many mistakes are listed; the first ones tell enough. */
const listedMistakes = 20;

/** Checks bodies, paths and queries against the schema of their parameter, and says exactly what does not fit. */
@Injectable()
export class InputPipe implements PipeTransform {
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    const schema = metadata.schema as z.ZodType | undefined;
    if (!schema) return value;
    const read = schema.safeParse(value);
    if (read.success) return read.data;
    throw invalid(value, metadata.type, read.error.issues);
  }
}

function invalid(value: unknown, part: string, issues: readonly z.core.$ZodIssue[]): ProblemException {
  const errors = issues
    .flatMap(oneByKey)
    .slice(0, listedMistakes)
    .map((issue) => fieldProblem(value, part, issue));
  return new ProblemException('request.invalid', { count: errors.length }, errors);
}

/** Fields that nobody knows come as one issue; each gets its own line. */
function oneByKey(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'unrecognized_keys') return [issue];
  return issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }));
}

function fieldProblem(value: unknown, part: string, issue: z.core.$ZodIssue): FieldProblem {
  const where = [part === 'param' ? 'path' : part, ...issue.path.map(String)].join('.');
  const expected = expectation(issue);
  const received = kindOf(at(value, issue.path));
  return {
    where,
    expected,
    received,
    text: {
      zh: `“${where}”应为：${expected}；收到的是：${received}。请改正后重试。`,
      en: `“${where}” should be: ${expected}; it was: ${received}. Correct it and try again.`,
    },
  };
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'invalid_format':
      return issue.pattern ? `${issue.format} ${issue.pattern}` : issue.format;
    case 'unrecognized_keys':
      return 'no such field';
    default:
      return issue.message;
  }
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

/** The kind of a value, never the value: what somebody typed by mistake may be personal. */
function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'string' ? `string of ${value.length}` : typeof value;
}
