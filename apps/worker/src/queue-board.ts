import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { JobQueues } from '#jobs';

const path = '/admin/queues';
const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Shows the queues to whoever administers this machine. Nobody has to log in yet, so it is there only where nobody
 * else can reach it, and it changes nothing: a page on the Web could make a browser of this machine press buttons.
 */
export async function mountQueueBoard(app: NestFastifyApplication, host: string): Promise<void> {
  if (!loopback.has(host)) return;
  const serverAdapter = new FastifyAdapter().setBasePath(path);
  const queues = app.get(JobQueues).all.map((queue) => new BullMQAdapter(queue, { readOnlyMode: true }));
  createBullBoard({ queues, serverAdapter });
  await app.register(serverAdapter.registerPlugin(), { prefix: path });
}
