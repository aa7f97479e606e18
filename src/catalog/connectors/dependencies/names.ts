import type { Ecosystem } from "./facts.ts";

/** A name as its registry compares it: PEP 503 for Python. */
export const registryName = (ecosystem: Ecosystem, name: string): string =>
  ecosystem === "npm" ? name : name.toLowerCase().replace(/[-_.]+/g, "-");

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
  const path = name.split("/").map(encodeURIComponent).join("/");
  const at = version === null ? "" : `@${encodeURIComponent(version).replaceAll("%3A", ":")}`;
  const qualifier = origin.source === "git" ? "vcs_url" : "download_url";
  const from = origin.url === null || origin.source === "registry" ? "" : `?${qualifier}=${encoded(origin.url)}`;
  return `pkg:${ecosystem}/${path}${at}${from}`;
}
