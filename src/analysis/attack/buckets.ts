/** A queue of whole numbers by whole-number priority, least first; of one priority the last put first. Few priorities are in use at once. */
export class Buckets {
  readonly #buckets = new Map<number, number[]>();
  /** The priorities in use, the greatest first. */
  readonly #order: number[] = [];
  #bucket: number[] = [];
  /** Of what was last taken. */
  priority = -1;
  /** Where something was last put: mostly the next goes there, too. */
  #near = -1;
  #nearest: number[] = [];

  put(priority: number, item: number): void {
    if (priority === this.priority) this.#bucket.push(item);
    else {
      if (priority !== this.#near) this.#nearest = this.#buckets.get(priority) ?? this.#open(priority);
      this.#near = priority;
      this.#nearest.push(item);
    }
  }

  /** The next item; undefined when none is left. */
  take(): number | undefined {
    while (true) {
      const least = this.#order.at(-1);
      if (this.#bucket.length > 0 && (least === undefined || least > this.priority)) return this.#bucket.pop();
      if (least === undefined) return undefined;
      if (this.#bucket.length > 0) this.#keep(this.priority, this.#bucket);
      this.#order.pop();
      this.#bucket = this.#buckets.get(least) as number[];
      this.#buckets.delete(least);
      this.priority = least;
      this.#near = -1;
    }
  }

  #open(priority: number): number[] {
    const bucket: number[] = [];
    this.#keep(priority, bucket);
    return bucket;
  }

  #keep(priority: number, bucket: number[]): void {
    this.#buckets.set(priority, bucket);
    let at = this.#order.length;
    while (at > 0 && (this.#order[at - 1] as number) < priority) at--;
    this.#order.splice(at, 0, priority);
  }
}
