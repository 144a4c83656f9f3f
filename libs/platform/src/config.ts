import { z } from 'zod';
import type { ProviderSettings } from './access/open-id-provider.js';
import { readKey, readKeyRing } from './sealing/key-ring.js';
import type { SealingKeys } from './sealing/sealing.module.js';

const port = z.coerce.number().int().min(0).max(65_535);

/** Text that `read` understands; what it throws shows nothing of it. */
function secret<T>(read: (text: string) => T) {
  return z.string().transform((text, context) => {
    try {
      return read(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'not readable' });
      return z.NEVER;
    }
  });
}

const providerParts = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

const Environment = z
  .object({
    DATABASE_URL: z
      .url({ protocol: /^(mysql|mariadb)$/ })
      .meta({ description: 'mysql://user:password@host:port/name' }),
    REDIS_URL: z.url({ protocol: /^rediss?$/ }).meta({ description: 'redis://host:port/0' }),
    REDIS_PREFIX: z
      .string()
      .regex(/^[a-z0-9_-]{1,40}$/)
      .default('paihao'),
    HTTP_HOST: z.string().min(1).default('127.0.0.1'),
    HTTP_PORT: port,
    /** Where browsers reach the gateway; 0 = on the same origin, behind a proxy. */
    GATEWAY_PUBLIC_PORT: port.default(0),
    /** Folder of the built screens; without it only the API is served. */
    WEB_ROOT: z.string().optional(),
    /** A demo lets everybody in by one click, so it never runs where people rely on it. */
    PAIHAO_DEMO: z.enum(['0', '1']).default('0'),
    NODE_ENV: z.string().optional(),
    /** `id:base64,id:base64`, the current key first: they seal personal data. */
    PAIHAO_DATA_KEYS: secret(readKeyRing).optional(),
    /** base64 of 32 bytes: by it sealed fields are looked up. */
    PAIHAO_INDEX_KEY: secret(readKey).optional(),
    /** Who reads the figures shows it; without one they are shown on this machine only. */
    METRICS_TOKEN: z.string().min(16).optional(),
    /** All limits on requests times this; more than 1 where a simulated city comes from one address. */
    RATE_LIMIT_FACTOR: z.coerce.number().min(1).max(10_000).default(1),
    /** The city's own sign-in, by OpenID Connect: the first four together, or none of them. */
    OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    /** Where browsers reach this service: `https://hall.example.gov.cn`. */
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    OIDC_NAME_CLAIM: z.string().min(1).default('preferred_username'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    /** The longest roster that an agency may upload. */
    PAIHAO_ROSTER_ROWS: z.coerce.number().int().min(1).max(60_000).default(2_000),
    DB_POOL_SIZE: z.coerce.number().int().min(2).max(100).default(10),
  })
  .refine(({ PAIHAO_DEMO, NODE_ENV }) => PAIHAO_DEMO === '0' || NODE_ENV !== 'production', {
    path: ['PAIHAO_DEMO'],
    message: 'a demo lets everybody in by one click and does not run with NODE_ENV=production',
  })
  .refine(
    (values) =>
      !providerParts.some((part) => values[part]) ||
      (values.PUBLIC_URL && providerParts.every((part) => values[part])),
    {
      path: ['OIDC_ISSUER'],
      message: 'OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and PUBLIC_URL go together',
    },
  );

/** What a process was told by its environment; read and checked once, at start. */
export interface Config {
  readonly database: { readonly url: string; readonly poolSize: number; readonly demo: boolean };
  readonly redisUrl: string;
  readonly redisPrefix: string;
  readonly http: { readonly host: string; readonly port: number };
  readonly gatewayPublicPort: number;
  readonly webRoot: string | undefined;
  readonly demo: boolean;
  /** Only for the processes that may read personal data. */
  readonly sealing: SealingKeys | undefined;
  readonly logLevel: string;
  readonly rateLimitFactor: number;
  readonly metricsToken: string | undefined;
  readonly provider: ProviderSettings | undefined;
  readonly rosterRows: number;
}

/** To this path the provider sends browsers back; it is registered there. */
export const providerCallback = '/api/v1/session/provider/back';

/** Nest token of the `Config`. */
export const CONFIG = Symbol('Config');

/** Throws one error that lists everything that is wrong with the environment, without printing any secret. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  // What is set to nothing, as compose does with what is left out, is not set.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = Environment.safeParse(given);
  if (!read.success) throw new Error(complaint(read.error));
  const values = read.data;
  const demo = values.PAIHAO_DEMO === '1';
  return {
    database: { url: values.DATABASE_URL, poolSize: values.DB_POOL_SIZE, demo },
    redisUrl: values.REDIS_URL,
    redisPrefix: values.REDIS_PREFIX,
    http: { host: values.HTTP_HOST, port: values.HTTP_PORT },
    gatewayPublicPort: values.GATEWAY_PUBLIC_PORT,
    webRoot: values.WEB_ROOT,
    demo,
    sealing: sealingOf(values),
    logLevel: values.LOG_LEVEL,
    rateLimitFactor: values.RATE_LIMIT_FACTOR,
    metricsToken: values.METRICS_TOKEN,
    provider: providerOf(values),
    rosterRows: values.PAIHAO_ROSTER_ROWS,
  };
}

function providerOf(values: z.infer<typeof Environment>): ProviderSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = values;
  const { PUBLIC_URL: publicUrl, OIDC_NAME_CLAIM: nameClaim } = values;
  if (!issuer || !clientId || !clientSecret || !publicUrl) return undefined;
  const callback = new URL(providerCallback, publicUrl).href;
  return { issuer, clientId, clientSecret, callback, nameClaim };
}

function sealingOf({ PAIHAO_DATA_KEYS: dataKeys, PAIHAO_INDEX_KEY: indexKey }: z.infer<typeof Environment>) {
  return dataKeys && indexKey ? { dataKeys, indexKey } : undefined;
}

function complaint(error: z.ZodError): string {
  const lines = error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  return ['The environment is not complete:', ...lines].join('\n');
}
