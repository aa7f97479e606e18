import { folderOf } from "../../../domain/application-root.ts";
import type { FileFacts } from "../../../domain/file-connector.ts";
import { registryName } from "../shared/package-names.ts";
import type {
  DependencyFacts,
  LockedPackage,
  LockFacts,
  LockStyle,
  ManifestFacts,
  ManifestStyle,
  Requirement,
} from "./facts.ts";

export type LockFile = FileFacts<LockFacts>;
export type ManifestFile = FileFacts<ManifestFacts>;

/** A locked package with the file it stands in. */
export interface Chosen {
  readonly path: string;
  readonly locked: LockedPackage;
}

/** Kinds of lockfile that fix what a kind of manifest asks for. */
const LOCKS: { readonly [S in ManifestStyle]: readonly LockStyle[] } = {
  "package-json": ["npm", "pnpm", "yarn", "bun"],
  pyproject: ["pyproject"],
  setup: ["pyproject"],
  pipfile: ["pipfile"],
  requirements: [],
  constraints: [],
  conda: [],
  go: ["go"],
  cargo: ["cargo"],
  maven: [],
  gradle: ["gradle"],
  nuget: ["nuget"],
  bundler: ["bundler"],
  composer: ["composer"],
};

/** Finds for manifests the lockfiles that hold for them, and in those what was chosen for a requirement. */
export class Resolver {
  readonly #locks = new Map<string, LockFile[]>();

  constructor(files: readonly FileFacts<DependencyFacts>[]) {
    for (const { path, facts } of files) {
      if (facts.kind !== "lock") continue;
      const folder = folderOf(path);
      this.#locks.set(folder, [...(this.#locks.get(folder) ?? []), { path, facts }]);
    }
  }

  /** The nearest lockfiles at or above a manifest that list its folder; several of one folder all hold. */
  locksOf(manifest: ManifestFile): readonly LockFile[] {
    const own = folderOf(manifest.path);
    const styles = LOCKS[manifest.facts.style];
    const isHeld = ({ path, facts: { style, members, projects } }: LockFile): boolean =>
      styles.includes(style) &&
      (members === null || members.includes(within(own, folderOf(path)) ?? "\0")) &&
      (projects === null || projects.includes(manifest.facts.name ?? "\0"));
    for (let folder = own; ; folder = folderOf(folder)) {
      const held = (this.#locks.get(folder) ?? []).filter(isHeld);
      if (held.length > 0 || folder === "") return held;
    }
  }

  /** What the lockfiles chose for a requirement; several where platforms differ. */
  resolve(requirement: Requirement, manifest: ManifestFile, locks: readonly LockFile[]): readonly Chosen[] {
    return locks.flatMap(({ path, facts }) => {
      const relative = within(folderOf(manifest.path), folderOf(path)) ?? "";
      return answersIn(facts, requirement, relative, manifest.facts.name).map((locked) => ({ path, locked }));
    });
  }
}

/** A folder relative to one above it; undefined when it does not lie there. */
function within(folder: string, above: string): string | undefined {
  if (folder === above) return "";
  if (above === "") return folder;
  return folder.startsWith(`${above}/`) ? folder.slice(above.length + 1) : undefined;
}

const indexes = new WeakMap<LockFacts, ReadonlyMap<string, readonly LockedPackage[]>>();

/** A lockfile's packages by what they are looked up by. */
function indexOf(lock: LockFacts): ReadonlyMap<string, readonly LockedPackage[]> {
  const known = indexes.get(lock);
  if (known !== undefined) return known;
  const index = new Map<string, LockedPackage[]>();
  for (const item of lock.packages)
    for (const answer of item.answers) {
      const list = index.get(answer);
      if (list === undefined) index.set(answer, [item]);
      else list.push(item);
    }
  indexes.set(lock, index);
  return index;
}

function answersIn(
  lock: LockFacts,
  requirement: Requirement,
  relative: string,
  project: string | null,
): readonly LockedPackage[] {
  for (const key of keysOf(lock.style, requirement, relative, project)) {
    const found = indexOf(lock).get(key);
    if (found !== undefined) return found;
  }
  if (lock.style === "go") return [];
  // An override or a manifest changed since: the only version there is must be the one.
  const named = lock.packages.filter((item) => item.name === requirement.name);
  return named.length === 1 && (lock.members !== null || relative === "") ? named : [];
}

/** How a lockfile may name the package it chose for a requirement, the first that is there being the one. */
function keysOf(
  style: LockStyle,
  { ecosystem, alias, name, written, version }: Requirement,
  relative: string,
  project: string | null,
): string[] {
  if (style === "npm") return installFolders(relative).map((folder) => `${folder}node_modules/${alias}`);
  if (style === "pnpm") return [`${relative === "" ? "." : relative}:${alias}`];
  if (style === "yarn") return [`${alias}@${written}`];
  if (style === "bun") return [...(project === null ? [] : [`${project}/${alias}`]), alias];
  if (style === "go") return [`${name}@${version}`];
  if (style === "cargo") return [`${project}:${name}`];
  return [registryName(ecosystem, name)];
}

function installFolders(relative: string): string[] {
  const folders = [""];
  let at = "";
  for (const part of relative === "" ? [] : relative.split("/")) {
    at += `${part}/`;
    folders.unshift(at);
  }
  return folders;
}
