import { Refusal } from "../../../../domain/errors.ts";
import { fromGit, locked, REGISTRY } from "../asked.ts";
import type { Found, LockedPackage, Lockfile, Origin } from "../facts.ts";
import { eachLine } from "../lines.ts";

/** Platforms that RubyGems appends to a version: `1.2.3-x86_64-linux`. */
const PLATFORM = /-(?:x86|x64|aarch64|arm|java|universal|mingw|mswin|jruby|ppc|s390|riscv|loongarch)[\w-]{0,40}$/;

/** Reads Gemfile.lock line by line, as Bundler writes it; builds of one version for several platforms are one. Looked up by name. */
export function readGemfileLock(text: string): Lockfile {
  if (!/^(?:GEM|GIT|PATH)$/m.test(text) || !/^DEPENDENCIES$/m.test(text))
    throw new Refusal("unsupported", "no lockfile that Bundler writes");
  const digests = digestsIn(text);
  const packages = new Map<string, Found<LockedPackage>>();
  let section = "";
  let remote = "";
  let revision: string | undefined;
  eachLine(text, (line, number) => {
    if (/^[A-Z]/.test(line)) [section, remote, revision] = [line, "", undefined];
    remote = /^ {2}remote: (.+)$/.exec(line)?.[1] ?? remote;
    revision = /^ {2}revision: (\w+)$/.exec(line)?.[1] ?? revision;
    const [, name, built] = /^ {4}([\w.-]+) \(([^)]+)\)$/.exec(line) ?? [];
    if (name === undefined || built === undefined || !["GEM", "GIT"].includes(section)) return;
    const version = built.replace(PLATFORM, "");
    const origin: Origin =
      section === "GIT" ? fromGit(remote, revision) : { ...REGISTRY, integrity: digests.has(`${name} ${version}`) };
    const key = `${name} ${version}`;
    if (!packages.has(key)) packages.set(key, locked("gem", name, version, { line: number }, origin));
  });
  return { style: "bundler", packages: [...packages.values()], members: [""] };
}

/** Bundler writes a digest per package since 2.5, where the project asked for it. */
function digestsIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  eachLine(text, (line) => {
    const [, name, built] = /^ {2}([\w.-]+) \(([^)]+)\) sha256=[0-9a-f]{64}/.exec(line) ?? [];
    if (name !== undefined && built !== undefined) found.add(`${name} ${built.replace(PLATFORM, "")}`);
  });
  return found;
}
