import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { readConfig } from '#platform';
import { ScreenSocketAdapter } from '#realtime';
import { AppModule } from '../../../apps/gateway/src/app.module.js';
import { admitted } from '../../../apps/gateway/src/origin.js';

interface Surroundings {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly prefix: string;
}

/** A gateway with all its wiring, in this process. */
export async function startGateway({ databaseUrl, redisUrl, prefix }: Surroundings) {
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    REDIS_PREFIX: prefix,
    HTTP_PORT: '0',
    LOG_LEVEL: 'silent',
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forConfig(config),
    new FastifyAdapter(),
    { logger: false },
  );
  app.useWebSocketAdapter(new ScreenSocketAdapter(app, { url: redisUrl, prefix }, admitted));
  await app.listen(0, '127.0.0.1');
  return { url: await app.getUrl(), close: () => app.close() };
}
