import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { collectDefaultMetrics, register } from 'prom-client';
import { Allows } from './access/allows.js';

/** Call once in `main.ts`: memory, event loop lag and garbage collection of this process. */
export function collectProcessMetrics(app: string): void {
  register.setDefaultLabels({ app });
  collectDefaultMetrics();
}

@ApiExcludeController()
@Allows('process.watch')
@Controller('metrics')
export class MetricsController {
  /** Prometheus text format. */
  @Get()
  @Header('content-type', register.contentType)
  @Header('cache-control', 'no-store')
  metrics(): Promise<string> {
    return register.metrics();
  }
}
