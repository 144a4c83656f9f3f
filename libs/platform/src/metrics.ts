import { Controller, Get, Header, Inject, NotFoundException, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { collectDefaultMetrics, register } from 'prom-client';
import { Allows } from './access/allows.js';
import { CONFIG, type Config } from './config.js';
import { sameSecret } from './same-secret.js';

/** Call once in `main.ts`: memory, event loop lag and garbage collection of this process. */
export function collectProcessMetrics(app: string): void {
  register.setDefaultLabels({ app });
  collectDefaultMetrics();
}

@ApiExcludeController()
@Allows('process.watch')
@Controller('metrics')
export class MetricsController {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'metricsToken'>) {}

  /** Prometheus text format, for whoever has the token, and without one for this machine. Others find nothing here. */
  @Get()
  @Header('content-type', register.contentType)
  @Header('cache-control', 'no-store')
  metrics(@Req() request: Pick<FastifyRequest, 'ip' | 'headers'>): Promise<string> {
    if (!mayRead(request, this.config.metricsToken)) throw new NotFoundException();
    return register.metrics();
  }
}

function mayRead(
  { ip, headers }: Pick<FastifyRequest, 'ip' | 'headers'>,
  token: string | undefined,
): boolean {
  if (token !== undefined) return sameSecret(headers.authorization ?? '', `Bearer ${token}`);
  // A proxy on this machine speaks for somebody elsewhere.
  return headers['x-forwarded-for'] === undefined && /^(127\.|::1$|::ffff:127\.)/.test(ip);
}
