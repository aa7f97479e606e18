import {
  type ConfigRecord,
  type ConfigValue,
  isRecord,
  readConfig,
  recordOf,
  textAt,
  valueAt,
} from "../../shared/config-document.ts";
import { asked, fromGit, LOCAL, REGISTRY } from "../asked.ts";
import type { Found, Manifest, Origin, Requirement } from "../facts.ts";

const NAME = /^[A-Za-z0-9_][\w-]*$/;
const GROUPS = [
  { key: "dependencies", development: false },
  { key: "dev-dependencies", development: true },
  { key: "dev_dependencies", development: true },
  { key: "build-dependencies", development: false },
  { key: "build_dependencies", development: false },
] as const;

type Path = readonly string[];

/** Reads Cargo.toml (The Cargo Book, Specifying Dependencies), with the tables of targets and those a workspace shares. */
export function readCargoToml(text: string): Manifest {
  const { root, lineOf } = readConfig(text, "toml");
  const table = (path: Path, development: boolean): Found<Requirement>[] =>
    Object.entries(recordOf(valueAt(root, path))).flatMap(([alias, spec]) =>
      requirementOf(alias, spec, lineOf([...path, alias]), development),
    );
  const targets = Object.keys(recordOf(valueAt(root, ["target"]))).map((target) => ["target", target]);
  return {
    style: "cargo",
    name: textAt(root, "package", "name") ?? null,
    requirements: [[], ...targets].flatMap((place) =>
      GROUPS.flatMap(({ key, development }) => table([...place, key], development)),
    ),
    manages: table(["workspace", "dependencies"], false),
  };
}

function requirementOf(alias: string, value: ConfigValue, line: number, development: boolean): Found<Requirement>[] {
  const spec: ConfigRecord = isRecord(value) ? value : { version: value };
  const name = textAt(spec, "package") ?? alias;
  if (!NAME.test(name)) return [];
  const written = textAt(spec, "version") ?? "*";
  const inherits = valueAt(spec, ["workspace"]) === true;
  return [
    asked(
      "cargo",
      name,
      { line },
      { alias, written, version: exact(written), development, ...originOf(spec), ...(inherits && { inherits }) },
    ),
  ];
}

/** `=1.2.3` is the one version; `1.2.3` is a range. */
const exact = (written: string): string | null => /^=\s*(\d+\.\d+\.\d+(?:[-+][\w.+-]+)?)$/.exec(written)?.[1] ?? null;

function originOf(spec: ConfigRecord): Origin {
  const git = textAt(spec, "git");
  if (git !== undefined) return fromGit(git, textAt(spec, "rev"));
  return textAt(spec, "path") === undefined ? REGISTRY : LOCAL;
}
