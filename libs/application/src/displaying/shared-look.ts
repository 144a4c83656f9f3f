/**
 * A look that many want at once. Whoever comes while somebody looks shares the next look with all others who come
 * meanwhile: one look at a time, however many ask, and nobody gets an answer that is older than the question.
 */
export class SharedLook<T> {
  private running: Promise<T> | undefined;
  private next: Promise<T> | undefined;

  constructor(private readonly look: () => Promise<T>) {}

  get isIdle(): boolean {
    return this.running === undefined;
  }

  ask(): Promise<T> {
    if (!this.running) return this.begin();
    const again = () => {
      this.next = undefined;
      return this.begin();
    };
    this.next ??= this.running.then(again, again);
    return this.next;
  }

  private begin(): Promise<T> {
    const running = this.look().finally(() => {
      if (this.running === running) this.running = undefined;
    });
    this.running = running;
    return running;
  }
}
