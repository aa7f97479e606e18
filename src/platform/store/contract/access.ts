/** Whose rows a handle may see and change. There is no way to the rows without one. */
export interface Access {
  readonly organisation: string;
  /** `all`, or the only projects whose sources count; what other projects' sources said is then left out of every answer. */
  readonly projects: "all" | readonly string[];
}

/** Who changes something; part of every audit entry. */
export interface Actor {
  readonly kind: "user" | "service" | "system";
  readonly id: string;
  readonly name: string;
}

/** Asks for the state at an instant (epoch milliseconds); without it, for the current one. */
export interface AsOf {
  readonly at?: number;
}

/** Part of a list. `next` of a page is the `after` of the following one; null ends the list. */
export interface PageRequest {
  readonly after?: string | null;
  /** At most 1,000. */
  readonly limit?: number;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}
