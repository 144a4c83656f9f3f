import { z } from 'zod';
import { demoHalls, type DemoHall } from '#demo';

const Environment = z.object({
  TICKETING_URL: z.url({ protocol: /^https?$/ }).meta({ description: 'http://host:port of ticketing' }),
  SIM_SPEED: z.coerce.number().min(1).max(60).default(10),
  SIM_SEED: z.coerce.number().int().min(0).default(1),
  /** Codes with commas between; all demo halls when left out. */
  SIM_HALLS: z.string().optional(),
  /** Stops after so many simulated minutes and prints a summary; runs on and on when left out. */
  SIM_MINUTES: z.coerce.number().positive().optional(),
  /** Cookies of a kiosk and a clerk of these halls; without them the way in of a demo is taken. */
  SIM_COOKIE: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export interface Settings {
  readonly ticketingUrl: string;
  /** Simulated minutes in one real minute. */
  readonly speed: number;
  readonly seed: number;
  readonly halls: readonly DemoHall[];
  readonly minutes: number | undefined;
  readonly cookie: string | undefined;
  readonly logLevel: string;
}

/** Throws one error that lists everything that is wrong. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const read = Environment.safeParse(env);
  if (!read.success) throw new Error(`The environment is not complete:\n${z.prettifyError(read.error)}`);
  const values = read.data;
  return {
    ticketingUrl: values.TICKETING_URL.replace(/\/$/, ''),
    speed: values.SIM_SPEED,
    seed: values.SIM_SEED,
    halls: values.SIM_HALLS ? values.SIM_HALLS.split(',').map(hallOf) : demoHalls,
    minutes: values.SIM_MINUTES,
    cookie: values.SIM_COOKIE,
    logLevel: values.LOG_LEVEL,
  };
}

function hallOf(code: string): DemoHall {
  const hall = demoHalls.find((candidate) => candidate.code === code.trim());
  if (hall) return hall;
  const known = demoHalls.map((candidate) => candidate.code).join(', ');
  throw new Error(`SIM_HALLS: there is no demo hall “${code}”; there are ${known}`);
}
