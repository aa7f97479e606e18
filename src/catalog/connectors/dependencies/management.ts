import { folderOf } from "../../../domain/application-root.ts";
import type { FileFacts } from "../../../domain/file-connector.ts";
import { registryName } from "../shared/package-names.ts";
import type { DependencyFacts, ManifestStyle, Requirement } from "./facts.ts";
import { Poms } from "./jvm/poms.ts";
import { interpolated } from "./properties.ts";
import type { ManifestFile } from "./resolve.ts";
import type { Settled } from "./settled.ts";

/**
 * Finds versions that stand outside the manifest that asks: in the root of a Cargo workspace, central package files of NuGet,
 * Gradle's version catalogues, and Maven's parents and BOMs.
 */
export class Management {
  readonly #managing = new Map<string, ManifestFile[]>();
  readonly #poms: Poms;

  constructor(files: readonly FileFacts<DependencyFacts>[]) {
    const manifests = files.flatMap(({ path, facts }) => (facts.kind === "manifest" ? [{ path, facts }] : []));
    this.#poms = new Poms(manifests.filter(({ facts }) => facts.style === "maven"));
    for (const file of manifests) {
      if (file.facts.manages.length === 0 && file.facts.properties.size === 0) continue;
      const folder = folderOf(file.path).replace(/(?:^|\/)gradle$/, "");
      this.#managing.set(folder, [...(this.#managing.get(folder) ?? []), file]);
    }
  }

  /** All that a manifest asks for, what it names by an alias of a catalogue included. */
  requirementsOf(manifest: ManifestFile): readonly Settled[] {
    return [
      ...manifest.facts.requirements.map((requirement) => this.#settle(requirement, manifest)),
      ...this.#named(manifest),
    ];
  }

  #settle(requirement: Requirement, manifest: ManifestFile): Settled {
    if (manifest.facts.style === "maven") return this.#poms.settle(requirement, manifest);
    const own = { requirement: this.#filled(requirement, manifest), pin: undefined, elsewhere: false };
    if (requirement.inherits !== true) return { ...own, elsewhere: /\$/.test(own.requirement.written) };
    const key = registryName(requirement.ecosystem, requirement.alias);
    for (const file of this.#above(manifest, manifest.facts.style)) {
      const found = file.facts.manages.find((item) => registryName(item.ecosystem, item.alias) === key);
      if (found !== undefined) return managed(requirement, this.#filled(found, file), file.path);
    }
    return { ...own, elsewhere: true };
  }

  /** What stands for the aliases by which a Gradle build names packages. */
  #named(manifest: ManifestFile): Settled[] {
    return manifest.facts.accessors.flatMap(({ alias, development, line, snippet }) =>
      [...this.#above(manifest, "gradle")].flatMap(({ path, facts }) =>
        facts.manages
          .filter((item) => item.alias === alias)
          .map((found) => managed({ ...found, development, line, snippet }, found, path)),
      ),
    );
  }

  #filled(requirement: Requirement, manifest: ManifestFile): Requirement {
    if (!/\$\(/.test(requirement.written)) return requirement;
    const files = [manifest, ...this.#above(manifest, manifest.facts.style)];
    const written = interpolated(requirement.written, (name) => {
      for (const { facts } of files) if (facts.properties.has(name)) return facts.properties.get(name);
      return undefined;
    });
    return { ...requirement, written, version: /^\d[\w.+-]*$/.test(written) ? written : null };
  }

  /** Files that manage something for a manifest, the nearest first. */
  *#above(manifest: ManifestFile, style: ManifestStyle): Generator<ManifestFile> {
    for (let folder = folderOf(manifest.path); ; folder = folderOf(folder)) {
      for (const file of this.#managing.get(folder) ?? []) if (file.facts.style === style) yield file;
      if (folder === "") return;
    }
  }
}

/** Where a workspace names its source it counts; what the member says of its groups stays. */
function managed(asks: Requirement, sets: Requirement, path: string): Settled {
  const { written, version, source, url, integrity } = sets;
  return {
    requirement: { ...asks, written, version, source, url, integrity },
    pin: { path, requirement: sets },
    elsewhere: sets.written === "*" || /\$/.test(sets.written),
  };
}
