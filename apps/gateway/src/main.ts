import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { collectProcessMetrics, readConfig } from '#platform';
import { ScreenSocketAdapter } from '#realtime';
import { AppModule } from './app.module.js';

const config = readConfig(process.env);
collectProcessMetrics('gateway');
const app = await NestFactory.create<NestFastifyApplication>(
  AppModule.forConfig(config),
  new FastifyAdapter(),
  {
    bufferLogs: true,
  },
);
app.useLogger(app.get(Logger));
app.enableShutdownHooks();
app.useWebSocketAdapter(new ScreenSocketAdapter(app, { url: config.redisUrl, prefix: config.redisPrefix }));
await app.listen(config.http.port, config.http.host);
