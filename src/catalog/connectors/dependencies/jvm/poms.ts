import { folderOf } from "../../../../domain/application-root.ts";
import type { Coordinates, Requirement } from "../facts.ts";
import { join } from "../paths.ts";
import { interpolated } from "../properties.ts";
import type { ManifestFile } from "../resolve.ts";
import type { Settled } from "../settled.ts";
import { exactVersion } from "./version.ts";

/** Most parents and BOMs that are followed from one project; they may lead in circles. */
const MOST_FOLLOWED = 50;

/** The Maven projects of a scope, as they inherit from each other. */
export class Poms {
  readonly #byPath: ReadonlyMap<string, ManifestFile>;
  readonly #byName = new Map<string, ManifestFile[]>();

  constructor(files: readonly ManifestFile[]) {
    this.#byPath = new Map(files.map((file) => [file.path, file]));
    for (const file of files) {
      const list = this.#byName.get(file.facts.name ?? "");
      if (list === undefined) this.#byName.set(file.facts.name ?? "", [file]);
      else list.push(file);
    }
  }

  /** The version a project's dependency has: its own, or that which the project, its parents or their BOMs manage. */
  settle(requirement: Requirement, manifest: ManifestFile): Settled {
    const chain = this.#chain(manifest);
    if (requirement.inherits !== true) return versioned(requirement, requirement, chain, undefined);
    for (const [file, holds] of this.#managing(chain)) {
      const found = file.facts.manages.find((item) => item.name === requirement.name);
      if (found !== undefined) return versioned(requirement, found, holds, file.path);
    }
    return { requirement, pin: undefined, elsewhere: true };
  }

  /** A project and its parents, as far as they are here. */
  #chain(manifest: ManifestFile): ManifestFile[] {
    const chain = [manifest];
    for (let file = this.#parentOf(manifest); file !== undefined; file = this.#parentOf(file)) {
      if (chain.includes(file) || chain.length >= MOST_FOLLOWED) break;
      chain.push(file);
    }
    return chain;
  }

  #parentOf({ path, facts }: ManifestFile): ManifestFile | undefined {
    const parent = facts.project?.parent ?? null;
    if (parent === null) return undefined;
    const at = parent.path === null ? undefined : join(folderOf(path), parent.path);
    const near = at === undefined ? undefined : (this.#byPath.get(at) ?? this.#byPath.get(join(at, "pom.xml")));
    const isMeant = near?.facts.project?.artifact === parent.artifact && mayBe(near, parent.version);
    return isMeant ? near : this.#named(parent, [{ path, facts }]);
  }

  /** The file of some coordinates. Another version of a project may manage other versions, so it does not stand in. */
  #named({ group, artifact, version }: Coordinates, asking: readonly ManifestFile[]): ManifestFile | undefined {
    const wanted = interpolated(version ?? "", valuesOf(asking));
    return this.#byName.get(`${group}:${artifact}`)?.find((file) => versionOf(file) === wanted);
  }

  /** Files that manage versions for a project, each with the chain its properties come from: Maven takes the first that does. */
  #managing(chain: readonly ManifestFile[]): [ManifestFile, readonly ManifestFile[]][] {
    const found: [ManifestFile, readonly ManifestFile[]][] = chain.map((file) => [file, chain]);
    const seen = new Set(chain);
    for (const [importing, holds] of found) {
      if (found.length >= MOST_FOLLOWED) break;
      for (const bom of importing.facts.project?.imports ?? []) {
        const file = this.#named(bom, holds);
        if (file === undefined || seen.has(file)) continue;
        const line = this.#chain(file);
        for (const part of line) if (!seen.has(part)) found.push([part, line]);
        for (const part of line) seen.add(part);
      }
    }
    return found;
  }
}

/** A version with its properties filled in; those of the project hold also where a parent uses them. */
function versioned(
  asks: Requirement,
  sets: Requirement,
  chain: readonly ManifestFile[],
  path: string | undefined,
): Settled {
  const written = interpolated(sets.written, valuesOf(chain));
  return {
    requirement: { ...asks, written, version: exactVersion(written) },
    pin: path === undefined ? undefined : { path, requirement: sets },
    elsewhere: written === "*" || written.includes("${"),
  };
}

/** The nearest project of a chain says what a property is. */
const valuesOf =
  (chain: readonly ManifestFile[]) =>
  (name: string): string | undefined =>
    chain.find(({ facts }) => facts.properties.has(name))?.facts.properties.get(name);

const versionOf = (file: ManifestFile): string => interpolated(file.facts.project?.version ?? "", valuesOf([file]));

/** Whether a parent found by its path is of the version asked for, as far as that is written out. */
const mayBe = (file: ManifestFile, version: string | null): boolean =>
  version === null || version.includes("$") || versionOf(file).includes("$") || versionOf(file) === version;
