/** Tells the benchmark that started this process where it listens. */
export function startedOn(url: string): void {
  process.send?.({ url });
}
