import {
  type ConfigRecord,
  type ConfigValue,
  isRecord,
  readConfig,
  recordOf,
  textAt,
  textsOf,
  valueAt,
} from "../../shared/config-document.ts";
import { registryName } from "../../shared/package-names.ts";
import type { Found, Manifest, Origin, Requirement } from "../facts.ts";
import { fromRegistry, gitOrigin, isDevelopment, type PythonRequirement, readRequirement } from "./requirement.ts";

/** Reads pyproject.toml: PEP 621, PEP 735 groups, Poetry, PDM, Hatch environments of development, and uv's sources. */
export function readPyproject(text: string): Manifest {
  const { root } = readConfig(text, "toml");
  const project = recordOf(valueAt(root, ["project"]));
  const poetry = recordOf(valueAt(root, ["tool", "poetry"]));
  const listed = [
    ...specifiers(valueAt(project, ["dependencies"]), false),
    ...groups(valueAt(project, ["optional-dependencies"])),
    ...groups(valueAt(root, ["dependency-groups"])),
    ...groups(valueAt(root, ["tool", "pdm", "dev-dependencies"]), true),
    ...specifiers(valueAt(root, ["tool", "uv", "dev-dependencies"]), true),
  ];
  const sources = recordOf(valueAt(root, ["tool", "uv", "sources"]));
  const tables = [
    ...poetryTable(valueAt(poetry, ["dependencies"]), false),
    ...poetryTable(valueAt(poetry, ["dev-dependencies"]), true),
    ...Object.entries(recordOf(valueAt(poetry, ["group"]))).flatMap(([name, group]) =>
      poetryTable(valueAt(group, ["dependencies"]), isDevelopment(name)),
    ),
  ];
  const find = finder(text);
  const requirements = [...listed, ...tables].map(({ written, development, requirement }): Found<Requirement> => {
    const moved = { ...requirement, ...fromSource(requirement.name, sources) };
    return {
      ecosystem: "pypi",
      alias: moved.name,
      direct: true,
      development,
      peer: false,
      at: () => find(written),
      ...moved,
    };
  });
  const name = textAt(project, "name") ?? textAt(poetry, "name") ?? null;
  // An extra of the project itself (`name[all]`) is no package.
  const own = name === null ? null : registryName("pypi", name);
  return { style: "pyproject", name, requirements: requirements.filter((item) => item.name !== own) };
}

interface Listed {
  /** The text in the file, to find its line by. */
  readonly written: string;
  readonly development: boolean;
  readonly requirement: PythonRequirement;
}

const specifiers = (value: ConfigValue | undefined, development: boolean): Listed[] =>
  (Array.isArray(value) ? textsOf(value) : []).flatMap((written) => {
    const requirement = readRequirement(written);
    return requirement === undefined ? [] : [{ written, development, requirement }];
  });

const groups = (value: ConfigValue | undefined, development = false): Listed[] =>
  Object.entries(recordOf(value)).flatMap(([name, list]) => specifiers(list, development || isDevelopment(name)));

/** `name = "^1.2"`, `name = { version = "^1.2", git = "…" }`, or a list of such for several platforms. */
export function poetryTable(value: ConfigValue | undefined, development: boolean): Listed[] {
  return Object.entries(recordOf(value)).flatMap(([name, spec]) =>
    (Array.isArray(spec) ? spec : [spec]).flatMap((one: ConfigValue): Listed[] =>
      name === "python"
        ? []
        : [
            {
              written: name,
              development,
              requirement: { ...fromRegistry(name, rangeOf(one), false), ...originIn(one) },
            },
          ],
    ),
  );
}

/** A bare version allows that one only, in Poetry. */
const rangeOf = (spec: ConfigValue): string => {
  const range = typeof spec === "string" ? spec : (textAt(spec, "version") ?? "*");
  return /^\d[\w.+!-]*$/.test(range) ? `==${range}` : range === "*" ? "" : range;
};

const fromSource = (name: string, sources: ConfigRecord): Partial<Origin> => {
  const key = Object.keys(sources).find((item) => registryName("pypi", item) === name);
  return key === undefined ? {} : originIn(sources[key]);
};

/** Where a table of Poetry, uv, PDM or Pipenv fetches from, when it is not the registry. */
export function originIn(spec: ConfigValue | undefined): Partial<Origin> {
  if (!isRecord(spec)) return {};
  const revision = textAt(spec, "rev") ?? textAt(spec, "ref") ?? textAt(spec, "revision");
  const git = textAt(spec, "git");
  if (git !== undefined) return { ...(gitOrigin(`git+${git.replace(/^git\+/, "")}`, revision ?? "") ?? {}) };
  const url = textAt(spec, "url") ?? (/^https?:/.test(textAt(spec, "file") ?? "") ? textAt(spec, "file") : undefined);
  if (url !== undefined) {
    const {
      source,
      url: address,
      integrity,
    } = readRequirement(url) ?? { source: "url" as const, url, integrity: false };
    return { source, url: address, integrity };
  }
  const isLocal = ["path", "workspace", "file", "editable"].some((key) => valueAt(spec, [key]) !== undefined);
  return isLocal ? { source: "path", url: null, integrity: null } : {};
}

/** Finds written requirements one after another in the order of the file, where that holds, else from its beginning. */
export function finder(text: string): (written: string) => number {
  let cursor = 0;
  return (written) => {
    const escaped = written.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const pattern = new RegExp(`(^[ \\t]*|["'])${escaped}(?=["']|[ \\t]*=)`, "gm");
    pattern.lastIndex = cursor;
    // A search that found nothing begins anew by itself.
    const found = pattern.exec(text) ?? pattern.exec(text);
    if (found !== null) cursor = pattern.lastIndex;
    return found === null ? 0 : found.index + (found[1] ?? "").length;
  };
}
