import { asProblem, problemOf } from './problem.js';

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

async function once<T>(path: string, request: RequestInit): Promise<T> {
  try {
    const response = await fetch(path, { ...request, signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) throw await problemOf(response);
    return (await response.json()) as T;
  } catch (error) {
    throw asProblem(error);
  }
}
