import { plainUrl } from "../../shared/package-names.ts";
import type { Origin } from "../facts.ts";

/** What a dependency's value in package.json says. */
export interface Specifier extends Origin {
  readonly name: string;
  readonly written: string;
  readonly version: string | null;
}

const EXACT = /^[=v]{0,2}(\d+\.\d+\.\d+(?:[-+][\w.+-]+)?)$/;
const LOCAL = /^(?:workspace|file|link|portal|patch|exec):|^(?:\.{0,2}|~)\//;
const HOSTED = /^(?:(github|gitlab|bitbucket):)?([\w.-]+\/[\w.-]+?)(?:\.git)?(?:#(.*))?$/;
const COMMIT = /^[0-9a-f]{7,40}$/;
const HOSTS: { readonly [host: string]: string } = {
  github: "github.com",
  gitlab: "gitlab.com",
  bitbucket: "bitbucket.org",
};

/** Reads npm's package specifiers (docs.npmjs.com, package.json, dependencies), and those of pnpm, Yarn and Bun. */
export function readSpecifier(alias: string, spec: string): Specifier {
  const text = spec.trim();
  const base = { name: alias, written: text === "" ? "*" : text, version: null };
  if (LOCAL.test(text)) return { ...base, source: "path", url: null, integrity: null };
  const [, real, range] = /^npm:((?:@[^/@]+\/)?[^@/]+)(?:@(.*))?$/.exec(text) ?? [];
  if (real !== undefined) return { ...readSpecifier(real, range ?? "*"), written: text };
  const fetched = fetchedFrom(text);
  if (fetched !== undefined) return { ...base, ...fetched, written: fetched.url ?? "" };
  const exact = EXACT.exec(/^npm:/.test(text) ? text.slice(4) : text)?.[1] ?? null;
  return { ...base, version: exact, source: "registry", url: null, integrity: false };
}

/** Where a specifier or a lockfile's address leads, when it is not a version. */
export function fetchedFrom(text: string): Origin | undefined {
  const [, , reference] = /^([^#]*)#(.*)$/s.exec(text) ?? [];
  const isCommit = COMMIT.test(reference ?? "");
  if (/^git[+:@]|^ssh:|^https?:\/\/[^#?]{1,500}\.git(?:#|$)/.test(text))
    return { source: "git", url: `${plainUrl(text).replace(/^git\+/, "")}`, integrity: isCommit };
  if (/^https?:\/\//.test(text)) return { source: "url", url: plainUrl(text), integrity: isCodeOfCommit(text) };
  const [whole, host, path] = HOSTED.exec(text) ?? [];
  if (whole === undefined || text.startsWith("@")) return undefined;
  return { source: "git", url: `https://${HOSTS[host ?? "github"]}/${path}`, integrity: isCommit };
}

/** Archives that code hosts make of a commit. */
const isCodeOfCommit = (url: string): boolean => /\/(?:tar\.gz|tarball|archive|zip|zipball)\/[0-9a-f]{40}\b/.test(url);
