import { folderOf } from "../../../domain/application-root.ts";
import type { Outline } from "./facts.ts";
import { modulesOf } from "./follow.ts";
import type { ModuleResolver } from "./modules.ts";

/** A module by its path and outline. */
export interface OutlinedModule {
  readonly path: string;
  readonly outline: Outline;
}

/**
 * Parts modules into islands: no import leads from one into another, so that each can be understood, remembered and forgotten by
 * itself. Paths are sorted, and the islands by their first. `bridges`: pairs of paths found to belong together otherwise.
 */
export function islandsOf(
  modules: readonly OutlinedModule[],
  resolver: ModuleResolver,
  bridges: readonly (readonly [string, string])[] = [],
): readonly (readonly string[])[] {
  const sets = new DisjointSets();
  const loaded = new Set(modules.map(({ path }) => path));
  for (const { path, outline } of modules) {
    const own = sets.join(path, groupOf(path, outline.language) ?? path);
    for (const target of targetsOf(path, outline, resolver)) {
      if (loaded.has(target)) sets.join(own, target);
      else if (outline.language === "go") sets.join(own, goGroup(target));
    }
  }
  for (const [one, other] of bridges) sets.join(one, other);
  const islands = Map.groupBy(modules.map(({ path }) => path).sort(), (path) => sets.find(path));
  return [...islands.values()];
}

/** Languages in which only imports lead from file to file. */
const LINKED_BY_IMPORTS = new Set(["python", "javascript"]);
const goGroup = (path: string): string => `\0go ${folderOf(path)}`;

/** What files share besides imports: Go the folder; in other languages names are found wherever they lie. No path has such a name. */
function groupOf(path: string, language: Outline["language"]): string | undefined {
  if (LINKED_BY_IMPORTS.has(language)) return undefined;
  return language === "go" ? goGroup(path) : "\0by name";
}

function targetsOf(path: string, { language, imports, exports }: Outline, resolver: ModuleResolver): readonly string[] {
  const names = [
    ...imports.flatMap((item) => modulesOf(item, language).map((module) => ({ module, level: item.level }))),
    ...exports.flatMap(({ module }) => (module === null ? [] : [{ module, level: 0 }])),
  ];
  return names.flatMap(({ module, level }) => resolver.resolve(path, language, module, level) ?? []);
}

/** Union and find, with paths halved: Tarjan, "Efficiency of a good but not linear set union algorithm", JACM 22(2), 1975. */
class DisjointSets {
  readonly #above = new Map<string, string>();

  find(item: string): string {
    let at = item;
    for (let above = this.#above.get(at); above !== undefined; above = this.#above.get(at)) {
      const beyond = this.#above.get(above);
      if (beyond !== undefined) this.#above.set(at, beyond);
      at = above;
    }
    return at;
  }

  /** Joins the sets of two items; gives an item of the joint set. */
  join(one: string, other: string): string {
    const [first, second] = [this.find(one), this.find(other)];
    if (first !== second) this.#above.set(second, first);
    return first;
  }
}
