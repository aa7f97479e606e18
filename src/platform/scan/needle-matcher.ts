/**
 * Aho–Corasick over bytes with ASCII case folded: tells in one pass which groups have a needle in the data. Aho & Corasick,
 * "Efficient string matching", CACM 18(6), 1975. Bytes are mapped to classes first, which keeps the table small.
 */
export class NeedleMatcher {
  readonly #classOf = new Uint8Array(256);
  /** Cells of one state: the groups it completes, then where each class of byte leads. */
  readonly #stride: number;
  /** All states one after the other; a state is the offset of its cells, so that following it needs no arithmetic. */
  readonly #table: Int32Array;
  readonly #all: number;

  /** `needles[g]` are the literals of group g; at most 32 groups. */
  constructor(needles: readonly (readonly string[])[]) {
    const words = needles.flatMap((list, group) => list.map((needle) => ({ bytes: foldedBytes(needle), group })));
    this.#stride = this.#nameClasses(words.map(({ bytes }) => bytes)) + 1;
    const states = words.reduce((sum, { bytes }) => sum + bytes.length, 1);
    this.#table = new Int32Array(states * this.#stride);
    let end = this.#stride;
    for (const { bytes, group } of words) end = this.#insert(bytes, group, end);
    this.#all = words.reduce((all, { group }) => all | (1 << group), 0);
    this.#link();
  }

  /** Numbers the bytes that occur in needles from 2; all others are of class 1. Returns the highest class. */
  #nameClasses(words: readonly Uint8Array[]): number {
    let highest = 1;
    this.#classOf.fill(1);
    for (const bytes of words) for (const byte of bytes) if (this.#classOf[byte] === 1) this.#classOf[byte] = ++highest;
    for (let byte = 65; byte <= 90; byte++) this.#classOf[byte] = this.#classOf[byte + 32] as number;
    return highest;
  }

  /** Adds a word to the trie, where 0 means no way on. `end`: the first free cell; the new one is returned. */
  #insert(bytes: Uint8Array, group: number, end: number): number {
    let state = 0;
    for (const byte of bytes) {
      const cell = state + (this.#classOf[byte] as number);
      if (this.#table[cell] === 0) {
        this.#table[cell] = end;
        end += this.#stride;
      }
      state = this.#table[cell] as number;
    }
    this.#table[state] = (this.#table[state] as number) | (1 << group);
    return end;
  }

  /** Turns the trie into an automaton: every missing way on becomes that of the longest proper suffix. */
  #link(): void {
    const table = this.#table;
    const states = table.length / this.#stride;
    const suffixOf = new Int32Array(states);
    const queue = new Int32Array(states);
    let end = 1;
    for (let head = 0; head < end; head++) {
      const state = queue[head] as number;
      const suffix = suffixOf[state / this.#stride] as number;
      table[state] = (table[state] as number) | (table[suffix] as number);
      for (let kind = 1; kind < this.#stride; kind++) {
        const beyond = state === 0 ? 0 : (table[suffix + kind] as number);
        const target = table[state + kind] as number;
        if (target === 0) table[state + kind] = beyond;
        else {
          suffixOf[target / this.#stride] = beyond;
          queue[end++] = target;
        }
      }
    }
  }

  /** Bit g is set when group g has a needle in the data. Stops early once all are found. */
  match(data: Uint8Array): number {
    const table = this.#table;
    const classOf = this.#classOf;
    let state = 0;
    let found = 0;
    for (let index = 0; index < data.length; index++) {
      state = table[state + (classOf[data[index] as number] as number)] as number;
      found |= table[state] as number;
      if (found === this.#all) return found;
    }
    return found;
  }
}

const foldedBytes = (needle: string): Uint8Array =>
  new TextEncoder().encode(needle.replace(/[A-Z]/g, (letter) => letter.toLowerCase()));
