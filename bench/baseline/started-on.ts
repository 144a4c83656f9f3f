/** Tells the benchmark that started this process where it listens, and ends together with it. */
export function startedOn(url: string): void {
  process.once('disconnect', () => process.exit());
  process.send?.({ url });
}
