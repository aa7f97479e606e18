import { folderOf } from "../../../../domain/application-root.ts";
import type { LoadedModule } from "../modules.ts";

/** Files that share names without importing them: those of one folder in Go, of one package in Kotlin, all of a program in C#. */
export class Neighbours {
  /** Group → name bound at the top level → modules. */
  readonly #groups = new Map<string, Map<string, LoadedModule[]>>();
  readonly #first = new Map<string, LoadedModule>();

  constructor(modules: Iterable<LoadedModule>) {
    for (const module of modules) this.#add(module);
  }

  #add(module: LoadedModule): void {
    const group = groupOf(module);
    if (group === undefined) return;
    if (module.ir.language === "go") {
      const folder = folderOf(module.path);
      if (!this.#first.has(folder)) this.#first.set(folder, module);
    }
    const names = this.#groups.get(group) ?? new Map<string, LoadedModule[]>();
    this.#groups.set(group, names);
    for (const name of new Set(module.ir.scopes[0]?.bindings.map((binding) => binding.name))) {
      const known = names.get(name);
      if (known === undefined) names.set(name, [module]);
      else known.push(module);
    }
  }

  /** Other modules of the group that bind a name. */
  of(module: LoadedModule, name: string): readonly LoadedModule[] {
    const group = groupOf(module);
    const found = group === undefined ? undefined : this.#groups.get(group)?.get(name);
    return found?.filter((other) => other !== module) ?? [];
  }

  /** The Kotlin file that declares `a.b.C`, or the class that C lies in. */
  declaring(name: string): LoadedModule | undefined {
    const parts = name.split(".");
    for (let length = parts.length - 1; length >= 0; length--) {
      const group = this.#groups.get(`kotlin:${parts.slice(0, length).join(".")}`);
      const [found] = group?.get(parts[length] ?? "") ?? [];
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The first loaded Go file of a folder, which stands for its package. */
  first(folder: string): LoadedModule | undefined {
    return this.#first.get(folder);
  }
}

function groupOf({ path, ir }: LoadedModule): string | undefined {
  if (ir.language === "go") return `go:${folderOf(path)}`;
  if (ir.language === "kotlin")
    return `kotlin:${ir.imports.find(({ local, line }) => local === "*" && line === 0)?.module}`;
  return ir.language === "csharp" ? "csharp" : undefined;
}
