import { Refusal } from "../../../../domain/errors.ts";
import type { Found, LockedPackage, Lockfile } from "../facts.ts";
import { eachLine, unquoted } from "../lines.ts";
import { originOf } from "./package-lock.ts";
import { fetchedFrom } from "./specifier.ts";

interface Entry {
  readonly descriptors: readonly string[];
  readonly line: number;
  readonly fields: Map<string, string>;
}

const FIELD = /^ {2}(version|resolved|integrity|resolution|checksum):? (.+)$/;

/** Reads yarn.lock of Yarn 1 and of Yarn 2 and later, line by line as Yarn writes it. Looked up by `name@range`. */
export function readYarnLock(text: string): Lockfile {
  const entries: Entry[] = [];
  eachLine(text, (line, number) => {
    if (/^[^\s#].*:$/.test(line)) {
      const descriptors = line.slice(0, -1).replaceAll('"', "").split(", ");
      if (descriptors[0] !== "__metadata") entries.push({ descriptors, line: number, fields: new Map() });
      return;
    }
    const [, field, value] = FIELD.exec(line) ?? [];
    if (field !== undefined && value !== undefined) entries.at(-1)?.fields.set(field, unquoted(value));
  });
  const berry = /^__metadata:/m.test(text);
  if (entries.length === 0 && !berry && !text.includes("# yarn lockfile"))
    throw new Refusal("unsupported", "no lockfile that Yarn writes");
  const members = entries.flatMap(({ fields }) => /@workspace:(.+)$/s.exec(fields.get("resolution") ?? "")?.[1] ?? []);
  return {
    style: "yarn",
    packages: entries.flatMap(locked),
    members: berry ? members.map((path) => (path === "." ? "" : path)) : null,
  };
}

const nameOf = (descriptor: string): string => /^(@?[^@]+)@/.exec(descriptor)?.[1] ?? descriptor;

/** `name@npm:^1` of Yarn 2 is what a manifest writes as `^1`; with another name after `npm:` it is an alias as written. */
const asWritten = (descriptor: string): string => descriptor.replace(/^(@?[^@]+@)npm:([^@]*)$/, "$1$2");

function locked({ descriptors, line, fields }: Entry): Found<LockedPackage>[] {
  const [first = ""] = descriptors;
  const version = fields.get("version");
  const resolution = fields.get("resolution") ?? "";
  const name = nameOf(resolution || (/@npm:(@?[^@]+@.*)$/s.exec(first)?.[1] ?? first));
  if (version === undefined || /@(?:workspace|link|portal|file|patch):/.test(resolution || first)) return [];
  const resolved =
    fields.get("resolved") ?? /^@?[^@]+@(?!npm:)(.+)$/.exec(resolution)?.[1]?.replace("#commit=", "#") ?? "";
  const hasDigest = fields.has("integrity") || fields.has("checksum") || /#[0-9a-f]{40}$/.test(resolved);
  return [
    {
      ecosystem: "npm",
      name,
      version: fetchedFrom(version) === undefined ? version : null,
      development: null,
      answers: descriptors.map(asWritten),
      at: { line },
      ...originOf(resolved, hasDigest),
    },
  ];
}
