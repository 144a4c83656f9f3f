import { setTimeout as pause } from 'node:timers/promises';

/** Waits for a condition instead of for a time. Throws, naming it, when it does not come true. */
export async function until<T>(
  name: string,
  condition: () => Promise<T | undefined | false> | T | undefined | false,
  patienceMs = 15_000,
): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const value = await condition();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`waited ${patienceMs} ms in vain: ${name}`);
    await pause(20);
  }
}
