import { asProblem, problemOf, type ApiProblem } from './problem.js';

const timeoutMs = 8_000;
/** A roster of ten megabytes over the line of a small office. */
const fileTimeoutMs = 180_000;
const retryAfterMs = [600, 1_500];

interface Command {
  readonly body: unknown;
  /** One press, one key: see `press-key.ts`. */
  readonly key: string;
  /** Who gives it, where that matters. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The last word of a page that is closed: it must arrive although the page is gone. */
  readonly keepalive?: boolean;
  /** PUT where the whole new state of something is given. */
  readonly method?: 'POST' | 'PUT';
}

interface SentFile {
  readonly file: File;
  readonly key: string;
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
  { body, key, headers, keepalive = false, method = 'POST' }: Command,
): Promise<T> {
  return untilAnswered<T>(path, {
    ...{ method, keepalive, body: JSON.stringify(body) },
    headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': key },
  });
}

/** Sends a file as it is; its name may be in any script, so it is percent-encoded. */
export async function sendFile<T>(path: string, { file, key }: SentFile): Promise<T> {
  const headers = {
    'Content-Type': file.type || 'application/octet-stream',
    'Idempotency-Key': key,
    'Paihao-File-Name': encodeURIComponent(file.name),
  };
  return untilAnswered<T>(path, { method: 'POST', headers, body: file }, fileTimeoutMs);
}

async function untilAnswered<T>(path: string, request: RequestInit, withinMs = timeoutMs): Promise<T> {
  for (const pauseMs of retryAfterMs) {
    try {
      return await once<T>(path, request, withinMs);
    } catch (error) {
      if (!asProblem(error).uncertain) throw error;
      await new Promise((resume) => setTimeout(resume, pauseMs));
    }
  }
  return once<T>(path, request, withinMs);
}

/** The name of what a page hears when the hall does not know who asks. */
export const notKnownEvent = 'paihao:not-known';

function heard(problem: ApiProblem): ApiProblem {
  if (problem.code.startsWith('access.') && problem.code !== 'access.denied')
    window.dispatchEvent(new Event(notKnownEvent));
  return problem;
}

async function once<T>(path: string, request: RequestInit, withinMs?: number): Promise<T> {
  return (await (await fetchOnce(path, request, withinMs)).json()) as T;
}

/** `AbortSignal.timeout` is younger than many a phone. */
function withinTime(limitMs: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), limitMs);
  return controller.signal;
}

async function fetchOnce(path: string, request: RequestInit, withinMs = timeoutMs): Promise<Response> {
  try {
    const response = await fetch(path, { ...request, signal: withinTime(withinMs) });
    if (response.ok || response.status === 304) return response;
    throw heard(await problemOf(response));
  } catch (error) {
    throw asProblem(error);
  }
}
