/** So many requests at once, and so many more each second. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

const MOST_BUCKETS = 50_000;

/** Token buckets by caller, in this process alone: with several processes each allows the rate. */
export class RateLimit {
  readonly #buckets = new Map<string, Bucket>();
  readonly #rate: Rate;
  readonly #now: () => number;

  constructor(rate: Rate, now: () => number) {
    this.#rate = rate;
    this.#now = now;
  }

  /** Takes one request of a caller. Returns 0, or after how many seconds it may be tried again. */
  take(caller: string): number {
    const now = this.#now();
    const bucket = this.#buckets.get(caller) ?? { tokens: this.#rate.burst, at: now };
    const earned = (Math.max(0, now - bucket.at) / 1_000) * this.#rate.perSecond;
    const tokens = Math.min(this.#rate.burst, bucket.tokens + earned);
    this.#buckets.delete(caller);
    if (this.#buckets.size >= MOST_BUCKETS) this.#forgetOldest();
    this.#buckets.set(caller, { tokens: tokens < 1 ? tokens : tokens - 1, at: now });
    return tokens < 1 ? Math.max(1, Math.ceil((1 - tokens) / this.#rate.perSecond)) : 0;
  }

  #forgetOldest(): void {
    for (const caller of this.#buckets.keys()) {
      this.#buckets.delete(caller);
      return;
    }
  }
}
