import { parseArgs } from 'node:util';
import { Refusal } from './say.mjs';

const PORT = [1, 65_535];

/** What `npm start` understands; the help, the defaults and the checks all read this table. */
const table = {
  port: { value: 'N', default: 3180, range: PORT, help: 'port of the start page and the HTTP API' },
  'gateway-port': { value: 'N', default: 3181, range: PORT, help: 'port of the live pictures of the halls' },
  'worker-port': { value: 'N', default: 3182, range: PORT, help: "port of the worker's health and metrics" },
  host: {
    value: 'ADDRESS',
    default: '127.0.0.1',
    help: 'address to listen on; 0.0.0.0 lets other machines in',
  },
  'no-simulation': { default: false, help: 'an empty hall instead of a simulated day' },
  speed: { value: 'N', default: 10, range: [1, 60], help: 'simulated minutes in one real minute' },
  seed: { value: 'N', default: 1, range: [0, 2_147_483_647], help: 'the same seed gives the same day again' },
  fresh: { default: false, help: "drop Paihao's own demo data first and create it anew" },
  help: { default: false, help: 'show this' },
};

function usage(name, { value }) {
  return value ? `--${name} ${value}` : `--${name}`;
}

function helpLine([name, option]) {
  const shownDefault = option.value ? ` (${option.default})` : '';
  return `  ${usage(name, option).padEnd(18)} ${option.help}${shownDefault}`;
}

export function helpText() {
  return [
    'npm start -- [options]     the whole hall on this machine, until Ctrl-C',
    '',
    ...Object.entries(table).map(helpLine),
    '',
    'DATABASE_URL and REDIS_URL choose the services; else local ones are used, else own ones are started.',
    'PAIHAO_DATA is the folder of own services and logs (.data), LOG_LEVEL what the apps log (warn).',
  ].join('\n');
}

const refuse = (reason) => {
  throw new Refusal(`${reason}\n\n${helpText()}`, 2);
};

function parse(args) {
  const options = Object.entries(table).map(([name, { value }]) => [
    name,
    { type: value ? 'string' : 'boolean' },
  ]);
  try {
    return parseArgs({ args, options: Object.fromEntries(options) }).values;
  } catch (error) {
    return refuse(error.message);
  }
}

function checked(name, { range, default: fallback }, text) {
  if (text === undefined) return fallback;
  if (!range) return text;
  const isGood = /^\d+$/.test(text) && Number(text) >= range[0] && Number(text) <= range[1];
  return isGood
    ? Number(text)
    : refuse(`--${name} takes a whole number from ${range[0]} to ${range[1]}, not "${text}".`);
}

/** The options of `npm start` as an object of camel-cased names. */
export function readOptions(args) {
  const given = parse(args);
  const values = Object.entries(table).map(([name, option]) => [
    camel(name),
    checked(name, option, given[name]),
  ]);
  const options = Object.fromEntries(values);
  const ports = new Set([options.port, options.gatewayPort, options.workerPort]);
  return ports.size === 3 ? options : refuse('The three ports have to differ.');
}

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
