import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export const correlationHeader = 'x-correlation-id';

/** The id that a request brings along, or a new one: it names the request in logs, answers and problem documents. */
export function correlationIdOf(request: { headers: IncomingHttpHeaders }): string {
  const given = request.headers[correlationHeader];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}
