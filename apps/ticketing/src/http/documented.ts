import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { Problem, problemTexts, type ProblemCode } from '#contracts';

interface Promised {
  readonly summary: string;
  readonly status?: number;
  readonly answer: z.ZodType;
  readonly problems: readonly ProblemCode[];
}

/** What the interface description says of a route: its answer, and every problem that it may answer instead. */
export function Documented({ summary, status = 200, answer, problems }: Promised): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({ status, standardSchema: answer }),
    ...problemResponses([...problems, 'rate.limited']),
  );
}

/** A command, which must carry its key. */
export function DocumentedCommand(promised: Promised): MethodDecorator {
  const problems: ProblemCode[] = [...promised.problems, 'key.missing', 'key.reused', 'service.unavailable'];
  return applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'One key for one press; the same on a retry',
    }),
    Documented({ ...promised, problems }),
  );
}

/** An order of a clerk, which must also say from which console it comes. */
export function DocumentedOrder(promised: Promised): MethodDecorator {
  const own: ProblemCode[] = [
    'request.invalid',
    'hall.unknown',
    'window.unknown',
    'window.not-yours',
    'sitting.missing',
  ];
  return applyDecorators(
    ApiHeader({
      name: 'Paihao-Sitting',
      required: true,
      description: 'The console that works for the window: a UUID that it made itself, and sat down with',
    }),
    DocumentedCommand({ ...promised, problems: [...own, ...promised.problems] }),
  );
}

function problemResponses(problems: readonly ProblemCode[]): MethodDecorator[] {
  const statuses = new Set(problems.map((code) => problemTexts[code].status));
  return [...statuses].map((status) => {
    const codes = problems.filter((code) => problemTexts[code].status === status);
    return ApiResponse({ status, description: codes.join(', '), standardSchema: Problem });
  });
}
