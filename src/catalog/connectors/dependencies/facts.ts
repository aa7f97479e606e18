import type { AssetProperties } from "../../../domain/asset.ts";
import type { NotExamined } from "../../../domain/observation.ts";
import type { Place } from "../shared/observation-builder.ts";
import type { Ecosystem } from "../shared/package-names.ts";

export type Source = AssetProperties["package"]["source"];

/** Where a package is fetched from and how firmly that is fixed. */
export interface Origin {
  readonly source: Source;
  /** Address without user and password, for git and URL. */
  readonly url: string | null;
  /** True when a digest or commit fixes the content; null where nothing is fetched. */
  readonly integrity: boolean | null;
}

/** A package that a manifest asks for. */
export interface Requirement extends Origin, Place {
  readonly ecosystem: Ecosystem;
  /** As its registry knows it. */
  readonly name: string;
  /** What the project calls it, where that differs (npm aliases). */
  readonly alias: string;
  /** The range as written, `*` where none is. */
  readonly written: string;
  /** The only version the requirement allows. */
  readonly version: string | null;
  readonly direct: boolean;
  readonly development: boolean;
  /** Whoever installs this project brings it and chooses its version. */
  readonly peer: boolean;
  /** Its version is written in a file that manages versions for several projects. */
  readonly inherits?: boolean;
}

/** A package as a lockfile fixes it. */
export interface LockedPackage extends Origin, Place {
  readonly ecosystem: Ecosystem;
  readonly name: string;
  readonly version: string | null;
  readonly development: boolean | null;
  /** What a manifest looks it up by; how that is written depends on the kind of lockfile. */
  readonly answers: readonly string[];
}

export type ManifestStyle =
  | "package-json"
  | "pyproject"
  | "pipfile"
  | "requirements"
  | "constraints"
  | "setup"
  | "conda"
  | "go"
  | "cargo"
  | "maven"
  | "gradle"
  | "nuget"
  | "bundler"
  | "composer";
export type LockStyle =
  | "npm"
  | "pnpm"
  | "yarn"
  | "bun"
  | "pyproject"
  | "pipfile"
  | "go"
  | "cargo"
  | "gradle"
  | "nuget"
  | "bundler"
  | "composer";

/** Another file that a requirements file names. */
export interface Include extends Place {
  readonly path: string;
  readonly constraint: boolean;
}

/** Group, artifact and version of a Maven project, as written. */
export interface Coordinates {
  readonly group: string;
  readonly artifact: string;
  readonly version: string | null;
}

/** How a Maven project hangs together with others. */
export interface MavenProject extends Coordinates {
  readonly parent: (Coordinates & { readonly path: string | null }) | null;
  /** BOMs whose managed versions hold here. */
  readonly imports: readonly Coordinates[];
}

/** What a manifest asks for by its alias in a Gradle version catalogue: `openai.java` for `libs.openai.java`. */
export interface Accessor extends Place {
  readonly alias: string;
  readonly development: boolean;
}

interface Common {
  /** Names of packages that are not listed, each with its ecosystem in front. */
  readonly others: readonly string[];
}

export interface ManifestFacts extends Common {
  readonly kind: "manifest";
  readonly style: ManifestStyle;
  /** The project's own name. */
  readonly name: string | null;
  readonly requirements: readonly Requirement[];
  readonly includes: readonly Include[];
  /** Versions it sets for projects that ask for these packages; by itself it asks for none of them. */
  readonly manages: readonly Requirement[];
  /** Values that versions may refer to. */
  readonly properties: ReadonlyMap<string, string>;
  readonly accessors: readonly Accessor[];
  readonly project: MavenProject | null;
}

export interface LockFacts extends Common {
  readonly kind: "lock";
  readonly style: LockStyle;
  readonly packages: readonly LockedPackage[];
  /** Folders of the projects it holds for, relative to its own, "" for its own; null = it does not say. */
  readonly members: readonly string[] | null;
  /** Names of the projects it holds for; null = it does not say. */
  readonly projects: readonly string[] | null;
}

export type DependencyFacts = ManifestFacts | LockFacts;

export type Skipped = Pick<NotExamined, "reason" | "detail">;

/** What a reader of one format makes of a file: everything, still unsorted into what is listed and what is not. */
export interface Manifest {
  readonly style: ManifestStyle;
  readonly name?: string | null;
  readonly requirements: readonly Found<Requirement>[];
  readonly includes?: readonly Found<Include>[];
  readonly manages?: readonly Found<Requirement>[];
  readonly properties?: ReadonlyMap<string, string>;
  readonly accessors?: readonly Found<Accessor>[];
  readonly project?: MavenProject;
  readonly skipped?: readonly Skipped[];
}

export interface Lockfile {
  readonly style: LockStyle;
  readonly packages: readonly Found<LockedPackage>[];
  readonly members: readonly string[] | null;
  readonly projects?: readonly string[];
}

/** A line from 1, or an offset into the text that is looked for only when the thing is listed. */
export type At = { readonly line: number } | (() => number);

/** Something with the way to its place; the words of the line are taken later. */
export type Found<T extends Place> = Omit<T, keyof Place> & { readonly at: At };
