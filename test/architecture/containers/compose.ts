import { parse } from 'yaml';
import { read } from '../sources.js';

export interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string; readonly target: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
}

export interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

export const text = read('docker/compose.yaml');

/** Throws on anything that is no YAML, a key that stands twice included. */
export const compose = parse(text, { merge: true }) as Compose;

/** A variable as compose writes it: `${NAME:?why it must be there}` or `${NAME:-value otherwise}`. */
const variable = /\$\{(\w+)(?::([?-])([^}]*))?\}/g;

export interface Variable {
  readonly name: string;
  readonly isRequired: boolean;
}

export function variablesOf(source: string): Variable[] {
  return [...source.matchAll(variable)].map(([, name = '', kind]) => ({ name, isRequired: kind === '?' }));
}

const example = `${'A'.repeat(43)}=`;
const examples: Readonly<Record<string, string>> = {
  PAIHAO_DATA_KEYS: `k1:${example}`,
  PAIHAO_INDEX_KEY: example,
  METRICS_TOKEN: example,
};

/** What compose makes of a value when every required variable is set. */
export function filled(value: string | number): string {
  return String(value).replace(variable, (_, name: string, kind: string, rest: string) =>
    kind === '-' ? rest : (examples[name] ?? 'a1b2c3'),
  );
}
