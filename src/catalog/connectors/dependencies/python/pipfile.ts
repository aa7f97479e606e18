import { readConfig, valueAt } from "../../shared/config-document.ts";
import { registryName } from "../../shared/package-names.ts";
import type { Found, LockedPackage, Lockfile, Manifest, Origin, Requirement } from "../facts.ts";
import { entriesAt, valueAt as jsonAt, readJson, recordAt, textAt } from "../json.ts";
import { finder, originIn, poetryTable } from "./pyproject.ts";

/** Reads a Pipfile. */
export function readPipfile(text: string): Manifest {
  const { root } = readConfig(text, "toml");
  const find = finder(text);
  const table = (key: string, development: boolean): Found<Requirement>[] =>
    poetryTable(valueAt(root, [key]), development).map(({ written, requirement }) => ({
      ecosystem: "pypi",
      alias: requirement.name,
      direct: true,
      development,
      peer: false,
      at: () => find(written),
      ...requirement,
    }));
  return { style: "pipfile", requirements: [...table("packages", false), ...table("dev-packages", true)] };
}

/** Reads Pipfile.lock. Looked up by name. */
export function readPipfileLock(text: string): Lockfile {
  const root = readJson(text);
  const section = (key: string, development: boolean): Found<LockedPackage>[] => {
    const from = Math.max(0, text.indexOf(`"${key}"`, Math.max(0, text.indexOf('"sources"'))));
    return entriesAt(jsonAt(root, key)).flatMap(([written, value]) => {
      const entry = recordAt(value);
      const name = registryName("pypi", written);
      const digests = jsonAt(entry, "hashes");
      const origin: Origin = {
        source: "registry",
        url: null,
        integrity: Array.isArray(digests) && digests.length > 0,
        ...originIn(Object.fromEntries(["git", "ref", "file", "path"].flatMap((field) => textEntry(entry, field)))),
      };
      if (origin.source === "path") return [];
      const at = (): number => Math.max(0, text.indexOf(`${JSON.stringify(written)}:`, from));
      const version = textAt(entry, "version")?.replace(/^={2,3}/, "") ?? null;
      return [{ ecosystem: "pypi", name, version, development, answers: [name], at, ...origin }];
    });
  };
  return { style: "pipfile", packages: [...section("default", false), ...section("develop", true)], members: [""] };
}

const textEntry = (entry: ReturnType<typeof recordAt>, key: string): [string, string][] => {
  const value = textAt(entry, key);
  return value === undefined ? [] : [[key, value]];
};
