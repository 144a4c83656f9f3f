import { runApp } from '#platform';
import { AppModule } from './app.module.js';
import { mountQueueBoard } from './queue-board.js';

await runApp({
  name: 'worker',
  module: (config) => AppModule.forConfig(config),
  furnish: (app, config) => mountQueueBoard(app, config.http.host),
});
