/** A queue of numbers by whole-number priority, least first. Nothing may be put before what was last taken. */
export class Buckets {
  readonly #buckets: number[][] = [];
  #at = 0;

  put(priority: number, item: number): void {
    const bucket = this.#buckets[priority];
    if (bucket === undefined) this.#buckets[priority] = [item];
    else bucket.push(item);
  }

  /** The next item with its priority; null when none is left. */
  take(): { readonly priority: number; readonly item: number } | null {
    for (; this.#at < this.#buckets.length; this.#at++) {
      const item = this.#buckets[this.#at]?.pop();
      if (item !== undefined) return { priority: this.#at, item };
    }
    return null;
  }
}
