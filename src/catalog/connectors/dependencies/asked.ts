import type { Ecosystem } from "../shared/package-names.ts";
import type { At, Found, LockedPackage, Origin, Requirement } from "./facts.ts";

/** From the package manager's registry, without a digest. */
export const REGISTRY: Origin = { source: "registry", url: null, integrity: false };
/** A folder of the project. */
export const LOCAL: Origin = { source: "path", url: null, integrity: null };

type Details = Partial<Omit<Requirement, "ecosystem" | "name" | "line" | "snippet">>;

/** A direct requirement of production from the registry, but for what `details` says otherwise. */
export const asked = (ecosystem: Ecosystem, name: string, at: At, details: Details): Found<Requirement> => ({
  ecosystem,
  name,
  alias: name,
  written: "*",
  version: null,
  direct: true,
  development: false,
  peer: false,
  ...REGISTRY,
  at,
  ...details,
});

/** A package that a lockfile fixes; looked up by its name, but for what `details` says otherwise. */
export const locked = (
  ecosystem: Ecosystem,
  name: string,
  version: string | null,
  at: At,
  details: Partial<Omit<LockedPackage, "ecosystem" | "name" | "version" | "line" | "snippet">>,
): Found<LockedPackage> => ({
  ecosystem,
  name,
  version,
  development: null,
  answers: [name],
  ...REGISTRY,
  at,
  ...details,
});

/** An address of git without user and password, and whether a full commit fixes what it gives. */
export const fromGit = (url: string, revision: string | undefined): Origin => ({
  source: "git",
  url: url.replace(/[?#].*$/s, "").replace(/:\/\/[^/@]*@/, "://"),
  integrity: /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i.test(revision ?? ""),
});
