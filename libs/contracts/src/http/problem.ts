import { z } from 'zod';
import { Text } from './shared.js';

/** What is wrong with one field: where it is, what was expected, what came, and both in words. */
export const FieldProblem = z
  .object({
    where: z.string().meta({ description: 'Path of the field', example: 'body.service' }),
    expected: z.string().meta({ example: 'string' }),
    received: z.string().meta({ example: 'number' }),
    text: Text,
  })
  .meta({ id: 'FieldProblem' });

/** RFC 9457 problem document. `code` is for programs, `text` for people in both languages. */
export const Problem = z
  .object({
    type: z.string().meta({ example: 'urn:paihao:problem:queue.empty' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'The sentence in the language that the request asked for' }),
    code: z.string().meta({ example: 'queue.empty' }),
    text: Text.meta({ description: 'What happened and what to do, in both languages' }),
    errors: z.array(FieldProblem).optional(),
    instance: z.string().optional().meta({ description: 'Correlation id of the request, for support' }),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof Problem>;
export type FieldProblem = z.infer<typeof FieldProblem>;

export const problemMediaType = 'application/problem+json';
