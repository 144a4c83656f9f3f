import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { collectProcessMetrics, readConfig } from '#platform';
import { AppModule } from './app.module.js';
import { adapter, furnish } from './http/server.js';

const config = readConfig(process.env);
collectProcessMetrics('ticketing');
const app = await NestFactory.create<NestFastifyApplication>(AppModule.forConfig(config), adapter(), {
  bufferLogs: true,
  // Fastify reads JSON by itself; Nest would add forms.
  bodyParser: false,
});
await furnish(app, config);
await app.listen(config.http.port, config.http.host);
