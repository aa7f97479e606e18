import { Refusal } from "../../../../domain/errors.ts";
import type { Found, LockedPackage, Lockfile } from "../facts.ts";
import { eachLine } from "../lines.ts";
import { fetchedFrom } from "./specifier.ts";

const SECTION = /^ {2}"(\w+)": \{$/;
const MEMBER = /^ {4}"([^"]*)": \{/;
const PACKAGE = /^ {4}"([^"]+)": \["((?:@[^/"]+\/)?[^@"]+)@([^"]*)"(.*)\],?$/;

/** Reads bun.lock line by line: Bun writes each package on one. Looked up by name, or by the parent's name and a slash before it. */
export function readBunLock(text: string): Lockfile {
  if (!/"lockfileVersion": \d/.test(text.slice(0, 1_000)))
    throw new Refusal("unsupported", "no lockfile that Bun writes");
  const packages: Found<LockedPackage>[] = [];
  const members: string[] = [];
  let section = "";
  eachLine(text, (line, number) => {
    section = SECTION.exec(line)?.[1] ?? section;
    if (section === "workspaces") members.push(...(MEMBER.exec(line)?.slice(1) ?? []));
    if (section !== "packages") return;
    const [, key, name, chosen, rest = ""] = PACKAGE.exec(line) ?? [];
    if (
      key !== undefined &&
      name !== undefined &&
      chosen !== undefined &&
      !/^(?:workspace|file|link|root):/.test(chosen)
    )
      packages.push(locked(key, name, chosen, rest, number));
  });
  return { style: "bun", packages, members };
}

function locked(key: string, name: string, chosen: string, rest: string, line: number): Found<LockedPackage> {
  const fetched = fetchedFrom(chosen);
  const hasDigest = /"sha\d+-[^"]+"$/.test(rest);
  return {
    ecosystem: "npm",
    name,
    version: fetched === undefined ? chosen : null,
    development: null,
    answers: [key],
    at: { line },
    ...(fetched === undefined
      ? { source: "registry", url: null, integrity: hasDigest }
      : { ...fetched, integrity: fetched.integrity === true || hasDigest || /#[0-9a-f]{7,40}$/.test(chosen) }),
  };
}
