import { type Ecosystem, plainUrl, registryName } from "../shared/package-names.ts";

/** A package URL taken apart; names as registries write them. */
export interface PackageUrl {
  readonly type: string;
  /** With the namespace in front: `@scope/name`, `group:artifact`, `owner/name`. */
  readonly name: string;
  readonly version: string | null;
  readonly qualifiers: URLSearchParams;
}

const ECOSYSTEMS: ReadonlySet<string> = new Set<Ecosystem>([
  "npm",
  "pypi",
  "conda",
  "golang",
  "cargo",
  "maven",
  "nuget",
  "gem",
  "composer",
]);

export const isEcosystem = (type: string): type is Ecosystem => ECOSYSTEMS.has(type);

/** Takes a package URL apart (ECMA-427); undefined for what is none. */
export function readPackageUrl(text: string): PackageUrl | undefined {
  const [, type, rest] = /^pkg:\/{0,2}([A-Za-z][A-Za-z0-9.+-]{0,63})\/([^#]{1,1000})/.exec(text) ?? [];
  if (type === undefined || rest === undefined) return undefined;
  const [path = "", query = ""] = split(rest, rest.indexOf("?"));
  // npm scopes begin with the same sign when a tool forgets to encode it.
  const [named, version] = split(path, path.lastIndexOf("@") > path.lastIndexOf("/") ? path.lastIndexOf("@") : -1);
  const parts = (named ?? "").split("/").filter((part) => part !== "");
  const names = parts.map(decoded);
  const kind = type.toLowerCase();
  if (names.length === 0) return undefined;
  const name = kind === "maven" && names.length === 2 ? names.join(":") : names.join("/");
  return {
    type: kind,
    name: isEcosystem(kind) ? registryName(kind, name) : name,
    version: version === undefined || version === "" ? null : versionIn(kind, decoded(version)),
    qualifiers: new URLSearchParams(query),
  };
}

/** Some tools leave out the letter that every version of a Go module begins with. */
const versionIn = (type: string, version: string): string =>
  type === "golang" && /^\d{1,9}\./.test(version) ? `v${version}` : version;

const split = (text: string, at: number): [string, string?] =>
  at <= 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where the package comes from, as its qualifiers say. */
export function originOf({ qualifiers }: PackageUrl): { source: "registry" | "git" | "url"; url: string | null } {
  const [git, download] = [qualifiers.get("vcs_url"), qualifiers.get("download_url")];
  if (git !== null) return { source: "git", url: plainUrl(git) };
  return download === null ? { source: "registry", url: null } : { source: "url", url: plainUrl(download) };
}
