import { pino } from 'pino';
import { readSettings } from './settings.js';
import { Simulation } from './simulation.js';

const statusMs = 60_000;

const settings = readSettings(process.env);
const log = pino({ name: 'simulator', level: settings.logLevel });
const simulation = new Simulation(settings);
const { speed, seed, halls } = settings;
log.info({ speed, seed, halls: halls.map(({ code }) => code) }, 'the simulated morning begins');

const tell = () => simulation.status().forEach((status) => log.info(status, 'the hall now'));
const telling = setInterval(tell, statusMs);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => simulation.stop());

const summary = await simulation.run(settings.minutes);
clearInterval(telling);
log.info(summary, 'the simulated morning is over');
// For acceptance tests: the last line is the summary and nothing else.
if (settings.minutes !== undefined) process.stdout.write(`${JSON.stringify(summary)}\n`);
