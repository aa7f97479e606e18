import type { NeedleTable } from "./needle-table.ts";

/**
 * Tells in one pass which groups have a needle in the data. Aho & Corasick, "Efficient string matching", CACM 18(6), 1975.
 */
export class NeedleMatcher {
  readonly #table: NeedleTable;

  constructor(table: NeedleTable) {
    this.#table = table;
  }

  /** Bit g is set when group g has a needle in the data. Stops early once all are found. */
  match(data: Uint8Array): number {
    const { cells, classOf, all } = this.#table;
    let state = 0;
    let found = 0;
    for (let index = 0; index < data.length; index++) {
      state = cells[state + (classOf[data[index] as number] as number)] as number;
      found |= cells[state] as number;
      if (found === all) return found;
    }
    return found;
  }
}
