/** How often the file in hand is looked at, in milliseconds. */
export const TICK = 100;
/** Ticks after which a file counts as hung even where its thread cannot tell what it has used, in multiples of its own limit. */
const PATIENCE = 12;

/** What a thread tells of its work: 1 + index of the file in hand, 0 = idle; its processor time at the start of it, in milliseconds. */
export type Progress = Int32Array<SharedArrayBuffer>;

/** Room for what a thread tells. */
export const newProgress = (): Progress => new Int32Array(new SharedArrayBuffer(8));

/** Told by a thread that begins a file. `used`: processor time of the thread so far, in milliseconds. */
export function beginFile(progress: Progress, index: number, used: number): void {
  Atomics.store(progress, 1, used);
  Atomics.store(progress, 0, index + 1);
}

/** Told by a thread that waits for more. */
export const endFiles = (progress: Progress): void => void Atomics.store(progress, 0, 0);

/**
 * Tells when the file in hand has cost its thread too much: in processor time, for a busy machine must not change what is found. Ticks
 * stand for the time on the wall, as they do not run on while the whole process stands still.
 */
export class FileWatch {
  readonly #progress: Progress;
  readonly #limit: number;
  readonly #used: () => Promise<number>;
  #seen = 0;
  #ticks = 0;

  /** `limit` in milliseconds; `used`: processor time of the thread so far, in milliseconds. It may fail, and never answer while the thread is in native code. */
  constructor(progress: Progress, limit: number, used: () => Promise<number>) {
    this.#progress = progress;
    this.#limit = limit;
    this.#used = used;
  }

  /** To be asked once a {@link TICK}. */
  async isLate(): Promise<boolean> {
    const current = Atomics.load(this.#progress, 0);
    if (current !== this.#seen) [this.#seen, this.#ticks] = [current, 0];
    else this.#ticks++;
    const waited = this.#ticks * TICK;
    if (current === 0 || waited <= this.#limit) return false;
    if (waited > this.#limit * PATIENCE) return true;
    const began = Atomics.load(this.#progress, 1);
    const spent = (await this.#used().catch(() => 0)) - began;
    return spent > this.#limit && Atomics.load(this.#progress, 0) === current;
  }
}
