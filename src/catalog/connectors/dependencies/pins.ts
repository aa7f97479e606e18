import type { FileFacts } from "../../../domain/file-connector.ts";
import type { DependencyFacts, Requirement } from "./facts.ts";
import type { ManifestFile } from "./resolve.ts";

/** A pin in another file that holds for a requirement. */
export interface Pin {
  readonly path: string;
  readonly requirement: Requirement;
}

const MOST_FILES = 200;

/**
 * Finds what fixes a requirement of a requirements file outside of it: the constraints it names, directly or through files it
 * includes, and the `.txt` that a compiler wrote from an `.in`.
 */
export class Pins {
  readonly #manifests = new Map<string, ManifestFile>();

  constructor(files: readonly FileFacts<DependencyFacts>[]) {
    for (const { path, facts } of files) if (facts.kind === "manifest") this.#manifests.set(path, { path, facts });
  }

  /** Paths a requirements file names that were not read. */
  missing(manifest: ManifestFile): readonly ManifestFile["facts"]["includes"][number][] {
    return manifest.facts.includes.filter((include) => !this.#manifests.has(include.path));
  }

  pinOf(requirement: Requirement, manifest: ManifestFile): Pin | undefined {
    for (const file of this.#pinning(manifest)) {
      const found = file.facts.requirements.find((item) => item.name === requirement.name && item.version !== null);
      if (found !== undefined) return { path: file.path, requirement: found };
    }
    return undefined;
  }

  /** Files in which a version is fixed for what a file asks. Includes may run in circles. */
  #pinning(manifest: ManifestFile): ManifestFile[] {
    const seen = new Set([manifest.path]);
    const found: ManifestFile[] = [];
    const waiting = [manifest];
    for (let file = waiting.pop(); file !== undefined && seen.size < MOST_FILES; file = waiting.pop()) {
      const compiled = this.#manifests.get(file.path.replace(/\.in$/, ".txt"));
      if (compiled !== undefined && compiled !== file) found.push(compiled);
      for (const { path, constraint } of file.facts.includes) {
        const next = this.#manifests.get(path);
        if (next === undefined || seen.has(path)) continue;
        seen.add(path);
        waiting.push(next);
        if (constraint) found.push(next);
      }
    }
    return found;
  }
}
