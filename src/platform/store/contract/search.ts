/** Something found by its words. */
export interface Hit {
  readonly type: "asset" | "finding";
  readonly id: string;
  /** The asset's kind, or the finding's severity. */
  readonly group: string;
  readonly title: string;
}

export interface Search {
  /** Every word of the query begins some word of the thing. By title; at most `limit` (1 to 200). */
  find(query: string, options?: { readonly type?: Hit["type"]; readonly limit?: number }): Promise<readonly Hit[]>;
}
