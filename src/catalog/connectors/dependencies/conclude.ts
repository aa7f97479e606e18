import type { Evidence } from "../../../domain/evidence.ts";
import type { ConcludeContext, FileFacts } from "../../../domain/file-connector.ts";
import type { Observation, ObservedAsset, PartialProperties } from "../../../domain/observation.ts";
import { maskSecrets } from "../../../domain/text.ts";
import { packageKnowledge } from "../shared/ai-packages.ts";
import { ObservationBuilder, type Place } from "../shared/observation-builder.ts";
import { type Ecosystem, packageUrlOf, registryName } from "../shared/package-names.ts";
import type { DependencyFacts, LockedPackage, ManifestFacts, Origin, Requirement } from "./facts.ts";
import { Management } from "./management.ts";
import { Pins } from "./pins.ts";
import { type Chosen, type LockFile, type ManifestFile, Resolver } from "./resolve.ts";
import type { Settled } from "./settled.ts";

/** A package as it will be listed. */
interface Listed {
  readonly ecosystem: Ecosystem;
  readonly name: string;
  readonly origin: Origin;
  readonly version: string | null;
  readonly properties: PartialProperties<"package">;
  readonly gaps?: ObservedAsset<"package">["gaps"];
}

/** Joins what manifests ask for with what lockfiles fix, and attributes each package to the application that depends on it. */
export function conclude(
  files: readonly FileFacts<DependencyFacts>[],
  context: ConcludeContext,
): Omit<Observation, "connector" | "scope"> {
  const work = new Conclusion(files, context);
  for (const { path, facts } of files) if (facts.kind === "manifest") work.addManifest({ path, facts });
  for (const { path, facts } of files) if (facts.kind === "lock") work.addLock({ path, facts });
  return { ...work.builder.result(), leftOut: { packages: othersIn(files) } };
}

/** Packages that are not listed, each name counted once; projects of this place are none. */
function othersIn(files: readonly FileFacts<DependencyFacts>[]): number {
  const others = new Set(files.flatMap(({ facts }) => facts.others));
  for (const name of ownNames(files)) others.delete(name);
  return others.size;
}

/** Names of the projects here: a workspace asks for its own members as if they came from the registry. */
const ownNames = (files: readonly FileFacts<DependencyFacts>[]): Set<string> =>
  new Set(files.flatMap(({ facts }) => (facts.kind === "manifest" ? ownName(facts) : [])));

function ownName({ name, style }: ManifestFacts): string[] {
  if (name === null) return [];
  const ecosystem = ECOSYSTEM_OF[style];
  return [`${ecosystem}:${registryName(ecosystem, name)}`];
}

const ECOSYSTEM_OF: { readonly [S in ManifestFacts["style"]]: Ecosystem } = {
  "package-json": "npm",
  pyproject: "pypi",
  pipfile: "pypi",
  requirements: "pypi",
  constraints: "pypi",
  setup: "pypi",
  conda: "pypi",
  go: "golang",
  cargo: "cargo",
  maven: "maven",
  gradle: "maven",
  nuget: "nuget",
  bundler: "gem",
  composer: "composer",
};

class Conclusion {
  readonly builder: ObservationBuilder;
  readonly #context: ConcludeContext;
  readonly #resolver: Resolver;
  readonly #pins: Pins;
  readonly #management: Management;
  readonly #own: ReadonlySet<string>;
  /** Locked packages that some manifest asks for. */
  readonly #asked = new Set<LockedPackage>();
  /** Lockfiles of which a manifest was read. */
  readonly #governing = new Set<string>();

  constructor(files: readonly FileFacts<DependencyFacts>[], context: ConcludeContext) {
    this.builder = new ObservationBuilder("dependencies", context);
    this.#context = context;
    this.#resolver = new Resolver(files);
    this.#pins = new Pins(files);
    this.#management = new Management(files);
    this.#own = ownNames(files);
  }

  addManifest(manifest: ManifestFile): void {
    for (const { path, line } of this.#pins.missing(manifest))
      this.builder.notExamined(
        manifest.path,
        "unsupported",
        `line ${line} includes ${path}, which is not there or is not read as requirements`,
      );
    const locks = this.#resolver.locksOf(manifest);
    for (const lock of locks) this.#governing.add(lock.path);
    if (manifest.facts.style === "constraints") return;
    for (const settled of this.#management.requirementsOf(manifest)) this.#addRequirement(settled, manifest, locks);
  }

  #addRequirement(settled: Settled, manifest: ManifestFile, locks: readonly LockFile[]): void {
    const { requirement } = settled;
    const place = this.#place(manifest.path, requirement);
    const chosen = this.#resolver.resolve(requirement, manifest, locks);
    for (const choice of chosen) {
      this.#asked.add(choice.locked);
      this.#list(manifest.path, fromLock(requirement, choice), [place, this.#place(choice.path, choice.locked)]);
    }
    if (chosen.length === 0 && !this.#own.has(`${requirement.ecosystem}:${requirement.name}`))
      this.#listUnlocked(settled, manifest, place);
  }

  #listUnlocked({ requirement, pin: managed, elsewhere }: Settled, manifest: ManifestFile, place: Evidence): void {
    const pin = managed ?? (requirement.version === null ? this.#pins.pinOf(requirement, manifest) : undefined);
    const version = requirement.version ?? pin?.requirement.version ?? null;
    const origin = pin === undefined ? requirement : pin.requirement;
    this.#list(manifest.path, fromManifest(requirement, version, origin, elsewhere), [
      place,
      ...(pin === undefined ? [] : [this.#place(pin.path, pin.requirement)]),
    ]);
  }

  addLock({ path, facts }: LockFile): void {
    // It keeps digests of all versions that were ever looked at.
    if (facts.style === "go") return;
    for (const locked of facts.packages)
      if (!this.#asked.has(locked))
        this.#list(path, transitive(locked, this.#governing.has(path)), [this.#place(path, locked)]);
  }

  #place = (path: string, place: Place): Evidence =>
    this.builder.evidence(path, { line: place.line, snippet: place.snippet });

  #list(path: string, listed: Listed, evidence: readonly Evidence[]): void {
    const [first] = evidence;
    if (first === undefined) return;
    const application = this.builder.application(path, this.builder.evidence(path, {}));
    const category = packageKnowledge(this.#context.knowledge).categoryOf(listed.ecosystem, listed.name);
    const key = this.builder.add({ ...assetOf(listed, category, first), evidence });
    this.builder.link(application, "depends-on", key, first);
  }
}

function assetOf(
  { ecosystem, name, origin, version, properties, gaps }: Listed,
  category: string | null,
  place: Evidence,
): ObservedAsset<"package"> {
  const identity = packageUrlOf(ecosystem, name, version, origin);
  const local = origin.source === "path";
  return {
    key: `${identity}#${place.path}:${place.line}`,
    kind: "package",
    name,
    // A folder on disk is nobody's package but the project's.
    identities: local ? [] : [identity],
    anchor: local ? `path:${ecosystem}:${name}` : identity,
    properties: { ecosystem, version, category, source: origin.source, integrity: origin.integrity, ...properties },
    ...(gaps !== undefined && { gaps }),
    evidence: [place],
  };
}

const fromLock = (requirement: Requirement, { locked }: Chosen): Listed => ({
  ecosystem: locked.ecosystem,
  name: locked.name,
  origin: locked,
  version: locked.version,
  properties: {
    requirement: maskSecrets(requirement.written),
    pinned: true,
    direct: requirement.direct,
    development: requirement.development,
  },
});

const PEER_CHOICE = {
  pinned: { reason: "not-configured", detail: "it is a peer: whoever installs this project chooses the version" },
} as const;

const SET_ELSEWHERE = {
  pinned: { reason: "not-configured", detail: "a parent, BOM or variable that was not read here sets its version" },
} as const;

function fromManifest(requirement: Requirement, version: string | null, origin: Origin, elsewhere: boolean): Listed {
  const { ecosystem, name, written, direct, development, peer } = requirement;
  const pinned =
    version !== null || origin.source === "path" || (origin.source !== "registry" && origin.integrity === true);
  const open = (peer || elsewhere) && !pinned;
  return {
    ecosystem,
    name,
    origin,
    version,
    properties: { requirement: maskSecrets(written), direct, development, ...(!open && { pinned }) },
    ...(open && { gaps: elsewhere ? SET_ELSEWHERE : PEER_CHOICE }),
  };
}

/** Nothing asks for it by name but other packages; where no manifest was read, nobody knows. */
const transitive = (locked: LockedPackage, governed: boolean): Listed => ({
  ecosystem: locked.ecosystem,
  name: locked.name,
  origin: locked,
  version: locked.version,
  properties: {
    requirement: null,
    pinned: true,
    ...(governed && { direct: false }),
    ...(locked.development !== null && { development: locked.development }),
  },
});
