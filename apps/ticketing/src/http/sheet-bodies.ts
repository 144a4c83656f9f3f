import type { FastifyInstance, FastifyRequest } from 'fastify';
import { rosterBytes } from '#domain';
import { ProblemException } from './problem-exception.js';

/** Types under which browsers send a workbook or a table; what is in it shows when it is read. */
export const sheetTypes = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
  'application/vnd.ms-excel',
  'application/octet-stream',
];

const takes = /^\/api\/v1\/agency\/bookings\/:booking\/rosters$/;

/** Files are taken where rosters are handed in, and nowhere else: every other route keeps its few kilobytes. */
export function takeSheets(server: FastifyInstance): void {
  server.addContentTypeParser(
    sheetTypes,
    { parseAs: 'buffer', bodyLimit: rosterBytes },
    (request: FastifyRequest, body: Buffer, done) =>
      takes.test(request.routeOptions.url ?? '')
        ? done(null, body)
        : done(new ProblemException('request.unsupported')),
  );
}
