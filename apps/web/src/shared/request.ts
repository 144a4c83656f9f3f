import { asProblem, problemOf, type ApiProblem } from './problem.js';

const timeoutMs = 8_000;
const retryAfterMs = [600, 1_500];

interface Command {
  readonly body: unknown;
  /** One press, one key: see `press-key.ts`. */
  readonly key: string;
  /** Who gives it, where that matters. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The last word of a page that is closed: it must arrive although the page is gone. */
  readonly keepalive?: boolean;
}

/** Reads. Throws an `ApiProblem`. */
export async function read<T>(path: string, headers: Readonly<Record<string, string>> = {}): Promise<T> {
  return once<T>(path, { headers });
}

/** Reads what may be known already under this tag; nothing when it is still so. Throws an `ApiProblem`. */
export async function readUnless<T>(path: string, tag: string): Promise<T | undefined> {
  const response = await fetchOnce(path, { headers: { 'If-None-Match': `"${tag}"` } });
  return response.status === 304 ? undefined : ((await response.json()) as T);
}

/**
 * Commands. When the answer was lost or the system was busy, the same key is sent again: safe, because the system gives
 * the first answer again. A refusal is final and thrown as an `ApiProblem`.
 */
export async function command<T>(
  path: string,
  { body, key, headers, keepalive = false }: Command,
): Promise<T> {
  const request: RequestInit = {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(body),
    keepalive,
  };
  for (const pauseMs of retryAfterMs) {
    try {
      return await once<T>(path, request);
    } catch (error) {
      if (!asProblem(error).uncertain) throw error;
      await new Promise((resume) => setTimeout(resume, pauseMs));
    }
  }
  return once<T>(path, request);
}

/** The name of what a page hears when the hall does not know who asks. */
export const notKnownEvent = 'paihao:not-known';

function heard(problem: ApiProblem): ApiProblem {
  if (problem.code.startsWith('access.') && problem.code !== 'access.denied')
    window.dispatchEvent(new Event(notKnownEvent));
  return problem;
}

async function once<T>(path: string, request: RequestInit): Promise<T> {
  return (await (await fetchOnce(path, request)).json()) as T;
}

/** `AbortSignal.timeout` is younger than many a phone. */
function withinTime(): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), timeoutMs);
  return controller.signal;
}

async function fetchOnce(path: string, request: RequestInit): Promise<Response> {
  try {
    const response = await fetch(path, { ...request, signal: withinTime() });
    if (response.ok || response.status === 304) return response;
    throw heard(await problemOf(response));
  } catch (error) {
    throw asProblem(error);
  }
}
