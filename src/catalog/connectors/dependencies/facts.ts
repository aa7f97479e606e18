import type { AssetProperties } from "../../../domain/asset.ts";
import type { NotExamined } from "../../../domain/observation.ts";
import type { Place } from "../shared/observation-builder.ts";

/** Package URL types that are read. */
export type Ecosystem = "npm" | "pypi" | "conda";
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
  | "conda";
export type LockStyle = "npm" | "pnpm" | "yarn" | "bun" | "pyproject" | "pipfile";

/** Another file that a requirements file names. */
export interface Include extends Place {
  readonly path: string;
  readonly constraint: boolean;
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
}

export interface LockFacts extends Common {
  readonly kind: "lock";
  readonly style: LockStyle;
  readonly packages: readonly LockedPackage[];
  /** Folders of the projects it holds for, relative to its own, "" for its own; null = it does not say. */
  readonly members: readonly string[] | null;
}

export type DependencyFacts = ManifestFacts | LockFacts;

export type Skipped = Pick<NotExamined, "reason" | "detail">;

/** What a reader of one format makes of a file: everything, still unsorted into what is listed and what is not. */
export interface Manifest {
  readonly style: ManifestStyle;
  readonly name?: string | null;
  readonly requirements: readonly Found<Requirement>[];
  readonly includes?: readonly Found<Include>[];
  readonly skipped?: readonly Skipped[];
}

export interface Lockfile {
  readonly style: LockStyle;
  readonly packages: readonly Found<LockedPackage>[];
  readonly members: readonly string[] | null;
}

/** A line from 1, or an offset into the text that is looked for only when the thing is listed. */
export type At = { readonly line: number } | (() => number);

/** Something with the way to its place; the words of the line are taken later. */
export type Found<T extends Place> = Omit<T, keyof Place> & { readonly at: At };
