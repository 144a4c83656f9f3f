import { runApp } from '#platform';
import { ScreenSocketAdapter } from '#realtime';
import { AppModule } from './app.module.js';
import { admitted } from './origin.js';

await runApp({
  name: 'gateway',
  module: (config) => AppModule.forConfig(config),
  furnish: (app, { redisUrl: url, redisPrefix: prefix }) => {
    app.useWebSocketAdapter(new ScreenSocketAdapter(app, { url, prefix }, admitted));
  },
});
