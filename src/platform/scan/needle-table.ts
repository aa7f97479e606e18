/**
 * The automaton of Aho–Corasick over bytes with ASCII case folded, as plain data that threads share. Bytes are mapped to classes first,
 * which keeps it small.
 */
export interface NeedleTable {
  readonly classOf: Uint8Array;
  /** Cells of one state: the groups it completes, then where each class of byte leads. */
  readonly stride: number;
  /** All states one after the other; a state is the offset of its cells, so that following it needs no arithmetic. */
  readonly cells: Int32Array;
  /** A bit for every group that has a needle. */
  readonly all: number;
}

interface Word {
  readonly bytes: Uint8Array;
  readonly group: number;
}

const ENCODER = new TextEncoder();

/** The automaton of these literals: `needles[g]` are those of group g; at most 32 groups. */
export function needleTable(needles: readonly (readonly string[])[]): NeedleTable {
  const words = needles.flatMap((list, group) => list.map((needle): Word => ({ bytes: foldedBytes(needle), group })));
  const { classOf, highest } = classes(words);
  const stride = highest + 1;
  const states = words.reduce((sum, { bytes }) => sum + bytes.length, 1);
  const cells = new Int32Array(new SharedArrayBuffer(states * stride * Int32Array.BYTES_PER_ELEMENT));
  const table = { classOf, stride, cells, all: words.reduce((all, { group }) => all | (1 << group), 0) };
  let end = stride;
  for (const word of words) end = insert(table, word, end);
  link(table, end / stride);
  return table;
}

/** Numbers the bytes that occur in needles from 2; all others are of class 1. */
function classes(words: readonly Word[]): { readonly classOf: Uint8Array; readonly highest: number } {
  const classOf = new Uint8Array(new SharedArrayBuffer(256)).fill(1);
  let highest = 1;
  for (const { bytes } of words) for (const byte of bytes) if (classOf[byte] === 1) classOf[byte] = ++highest;
  for (let byte = 65; byte <= 90; byte++) classOf[byte] = classOf[byte + 32] as number;
  return { classOf, highest };
}

/** Adds a word to the trie, where 0 means no way on. `end`: the first free cell; the new one is returned. */
function insert({ classOf, cells, stride }: NeedleTable, { bytes, group }: Word, end: number): number {
  let state = 0;
  for (const byte of bytes) {
    const cell = state + (classOf[byte] as number);
    if (cells[cell] === 0) {
      cells[cell] = end;
      end += stride;
    }
    state = cells[cell] as number;
  }
  cells[state] = (cells[state] as number) | (1 << group);
  return end;
}

/** Turns the trie into an automaton: every missing way on becomes that of the longest proper suffix. */
function link({ cells, stride }: NeedleTable, states: number): void {
  const suffixOf = new Int32Array(states);
  const queue = new Int32Array(states);
  let end = 1;
  for (let head = 0; head < end; head++) {
    const state = queue[head] as number;
    const suffix = suffixOf[state / stride] as number;
    cells[state] = (cells[state] as number) | (cells[suffix] as number);
    for (let kind = 1; kind < stride; kind++) {
      const beyond = state === 0 ? 0 : (cells[suffix + kind] as number);
      const target = cells[state + kind] as number;
      if (target === 0) cells[state + kind] = beyond;
      else {
        suffixOf[target / stride] = beyond;
        queue[end++] = target;
      }
    }
  }
}

const foldedBytes = (needle: string): Uint8Array =>
  ENCODER.encode(needle.replace(/[A-Z]/g, (letter) => letter.toLowerCase()));
