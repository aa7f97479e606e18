import type { Actor } from "./access.ts";

/** A list as someone looks at it: the page and all that its address says. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** Without a slash, as `findings`. */
  readonly page: string;
  /** What stands behind the question mark of the address. */
  readonly query: string;
  /** Everyone of the organisation sees it. What it lists is cut to what each may see. */
  readonly shared: boolean;
  /** Id of whoever made it. */
  readonly owner: string;
  readonly createdAt: number;
}

export interface SavedViews {
  /** Someone's own and the shared ones, by name. */
  list(owner: string): Promise<readonly SavedView[]>;
  get(id: string): Promise<SavedView | null>;
  /** Throws a StoreError (conflict) when someone has too many. */
  create(view: Omit<SavedView, "id" | "createdAt">, actor: Actor): Promise<SavedView>;
  remove(id: string, actor: Actor): Promise<void>;
}
