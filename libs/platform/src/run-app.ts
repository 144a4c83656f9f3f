import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { readConfig, type Config } from './config.js';
import { collectProcessMetrics } from './metrics.js';

interface Program {
  readonly name: string;
  readonly module: (config: Config) => DynamicModule;
  readonly adapter?: FastifyAdapter;
  /** What this program adds to its server before it listens. */
  readonly furnish?: (app: NestFastifyApplication, config: Config) => Promise<void> | void;
}

/** By itself Node would print the error with all that hangs on it, such as the values of a statement. */
function endOnBug(logger: Logger): void {
  process.once('uncaughtException', (error) => {
    logger.fatal(error);
    process.exit(1);
  });
}

/** Starts one of our programs as its environment says; it ends by itself on SIGTERM. */
export async function runApp({
  name,
  module,
  adapter = new FastifyAdapter(),
  furnish,
}: Program): Promise<void> {
  const config = readConfig(process.env);
  collectProcessMetrics(name);
  const app = await NestFactory.create<NestFastifyApplication>(module(config), adapter, {
    bufferLogs: true,
    // Fastify reads JSON by itself; Nest would add forms.
    bodyParser: false,
  });
  const logger = app.get(Logger);
  app.useLogger(logger);
  endOnBug(logger);
  app.enableShutdownHooks();
  await furnish?.(app, config);
  await app.listen(config.http.port, config.http.host);
}
