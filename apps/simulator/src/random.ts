/**
 * A repeatable source of chance: the same seed gives the same draws on every machine, so a simulated day that showed
 * something odd can be lived again. (mulberry32; good enough for a lobby, useless for secrets.)
 */
export class Random {
  private state: number;

  constructor(seed: string) {
    this.state = hash(seed);
  }

  /** 0 ≤ draw < 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** Time until the next of many who come independently of each other. */
  exponential(mean: number): number {
    return -mean * Math.log(1 - this.next());
  }

  /** How long people take: mostly a little less than the mean, now and then much more. Always two draws. */
  logNormal(mean: number, spread: number): number {
    const bell = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return mean * Math.exp(spread * bell - (spread * spread) / 2);
  }

  /** One of `items`, each as likely as its weight says. */
  pick<T>(items: readonly T[], weightOf: (item: T) => number): T {
    let left = this.next() * items.reduce((sum, item) => sum + weightOf(item), 0);
    const found = items.find((item) => (left -= weightOf(item)) < 0) ?? items.at(-1);
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  }
}

/** FNV-1a: spreads even similar seeds ("1 center", "2 center") over all 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value;
}
