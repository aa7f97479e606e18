import type { PackageRegistry } from "../../../domain/signature.ts";

/** Package URL types that are read. */
export type Ecosystem = "npm" | "pypi" | "conda" | "golang" | "cargo" | "maven" | "nuget" | "gem" | "composer";

/** Registries by the package URL types of what comes from them. Most names on conda channels are those of PyPI. */
const REGISTRIES: { readonly [E in Ecosystem]: PackageRegistry } = {
  npm: "npm",
  pypi: "pypi",
  conda: "pypi",
  golang: "go",
  cargo: "cargo",
  maven: "maven",
  nuget: "nuget",
  gem: "gem",
  composer: "composer",
};

/** The registry that knows a package by its name. */
export const registryOf = (ecosystem: Ecosystem): PackageRegistry => REGISTRIES[ecosystem];

/** A name as its registry compares it: PEP 503 for Python; NuGet and Packagist ignore case. */
export const registryName = (ecosystem: Ecosystem | PackageRegistry, name: string): string => {
  if (ecosystem === "pypi" || ecosystem === "conda") return name.toLowerCase().replace(/[-_.]+/g, "-");
  return ecosystem === "nuget" || ecosystem === "composer" ? name.toLowerCase() : name;
};

/** Address without user, password, query and fragment. */
export const plainUrl = (url: string): string => url.replace(/[?#].*$/s, "").replace(/:\/\/[^/@]*@/, "://");

const encoded = (text: string): string => encodeURIComponent(text).replaceAll("%2F", "/").replaceAll("%3A", ":");

/** Package URL (github.com/package-url/purl-spec), with the address as qualifier where it does not come from the registry. */
export function packageUrlOf(
  ecosystem: Ecosystem,
  name: string,
  version: string | null,
  origin: { readonly source: string; readonly url: string | null },
): string {
  const path = purlPath(ecosystem, name).split("/").map(encodeURIComponent).join("/");
  const at = version === null ? "" : `@${encodeURIComponent(version).replaceAll("%3A", ":")}`;
  const qualifier = origin.source === "git" ? "vcs_url" : "download_url";
  const from = origin.url === null || origin.source === "registry" ? "" : `?${qualifier}=${encoded(origin.url)}`;
  return `pkg:${ecosystem}/${path}${at}${from}`;
}

/** Maven's group is the namespace; the specification wants Go and Composer in lower case. */
function purlPath(ecosystem: Ecosystem, name: string): string {
  if (ecosystem === "maven") return name.replace(":", "/");
  return ecosystem === "golang" || ecosystem === "composer" ? name.toLowerCase() : name;
}
