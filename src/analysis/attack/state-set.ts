/** States, each once, in the order in which they were put in. Whether one is among them is a byte by its number. */
export class StateSet {
  readonly #has: Uint8Array;
  readonly #all: number[] = [];

  /** `below`: all states are less. */
  constructor(below: number) {
    this.#has = new Uint8Array(below);
  }

  /** False where it is among them already. */
  add(state: number): boolean {
    if (this.#has[state] === 1) return false;
    this.#has[state] = 1;
    this.#all.push(state);
    return true;
  }

  has(state: number): boolean {
    return this.#has[state] === 1;
  }

  get all(): readonly number[] {
    return this.#all;
  }

  /** Takes as long as there are states in it, not as there could be. */
  clear(): void {
    for (const state of this.#all) this.#has[state] = 0;
    this.#all.length = 0;
  }
}
