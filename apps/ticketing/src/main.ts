import { runApp } from '#platform';
import { AppModule } from './app.module.js';
import { adapter, furnish } from './http/server.js';

await runApp({
  name: 'ticketing',
  module: (config) => AppModule.forConfig(config),
  adapter: adapter(),
  furnish,
});
