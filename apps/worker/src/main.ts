import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { collectProcessMetrics, readConfig } from '#platform';
import { AppModule } from './app.module.js';
import { mountQueueBoard } from './queue-board.js';

const config = readConfig(process.env);
collectProcessMetrics('worker');
const app = await NestFactory.create<NestFastifyApplication>(
  AppModule.forConfig(config),
  new FastifyAdapter(),
  {
    bufferLogs: true,
  },
);
app.useLogger(app.get(Logger));
app.enableShutdownHooks();
await mountQueueBoard(app, config.http.host);
await app.listen(config.http.port, config.http.host);
