/**
 * Aho–Corasick over bytes with ASCII case folded: tells in one pass which groups have a needle in the data. Aho & Corasick,
 * "Efficient string matching", CACM 18(6), 1975. Bytes are mapped to classes first, which keeps the table small.
 */
export class NeedleMatcher {
  readonly #classOf = new Uint8Array(256);
  readonly #classes: number;
  readonly #next: Int32Array;
  readonly #groups: Uint32Array;
  readonly #all: number;

  /** `needles[g]` are the literals of group g; at most 32 groups. */
  constructor(needles: readonly (readonly string[])[]) {
    const words = needles.flatMap((list, group) => list.map((needle) => ({ bytes: foldedBytes(needle), group })));
    let classes = 1;
    for (const { bytes } of words)
      for (const byte of bytes) if (this.#classOf[byte] === 0) this.#classOf[byte] = classes++;
    for (let byte = 65; byte <= 90; byte++) this.#classOf[byte] = this.#classOf[byte + 32] as number;
    this.#classes = classes;
    const states = words.reduce((sum, { bytes }) => sum + bytes.length, 1);
    this.#next = new Int32Array(states * classes).fill(-1);
    this.#groups = new Uint32Array(states);
    let count = 1;
    for (const { bytes, group } of words) {
      let state = 0;
      for (const byte of bytes) {
        const slot = state * classes + (this.#classOf[byte] as number);
        if (this.#next[slot] === -1) this.#next[slot] = count++;
        state = this.#next[slot] as number;
      }
      this.#groups[state] = (this.#groups[state] as number) | (1 << group);
    }
    this.#all = this.#groups.reduce((all, bits) => all | bits, 0);
    this.#link();
  }

  /** Turns the trie into an automaton: every missing transition becomes that of the longest proper suffix. */
  #link(): void {
    const fallback = new Int32Array(this.#groups.length);
    const queue: number[] = [];
    for (let letter = 0; letter < this.#classes; letter++) {
      const state = this.#next[letter] as number;
      if (state === -1) this.#next[letter] = 0;
      else queue.push(state);
    }
    for (let head = 0; head < queue.length; head++) {
      const state = queue[head] as number;
      const suffix = fallback[state] as number;
      this.#groups[state] = (this.#groups[state] as number) | (this.#groups[suffix] as number);
      for (let letter = 0; letter < this.#classes; letter++) {
        const slot = state * this.#classes + letter;
        const beyond = this.#next[suffix * this.#classes + letter] as number;
        const target = this.#next[slot] as number;
        if (target === -1) this.#next[slot] = beyond;
        else {
          fallback[target] = beyond;
          queue.push(target);
        }
      }
    }
  }

  /** Bit g is set when group g has a needle in the data. Stops early once all are found. */
  match(data: Uint8Array): number {
    let state = 0;
    let found = 0;
    for (let index = 0; index < data.length; index++) {
      state = this.#next[state * this.#classes + (this.#classOf[data[index] as number] as number)] as number;
      const bits = this.#groups[state] as number;
      if (bits !== 0) {
        found |= bits;
        if (found === this.#all) return found;
      }
    }
    return found;
  }
}

const foldedBytes = (needle: string): Uint8Array =>
  new TextEncoder().encode(needle.replace(/[A-Z]/g, (letter) => letter.toLowerCase()));
