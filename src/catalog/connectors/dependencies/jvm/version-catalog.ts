import { type ConfigValue, readConfig, recordOf, textAt, valueAt } from "../../shared/config-document.ts";
import { asked } from "../asked.ts";
import type { Found, Manifest, Requirement } from "../facts.ts";
import { exactVersion } from "./version.ts";

/** Aliases are written with dashes, underscores or dots, and used with dots. */
export const accessorOf = (alias: string): string => alias.replace(/[-_]/g, ".").toLowerCase();

/** Reads a Gradle version catalogue (docs.gradle.org, Version Catalogs): what builds may ask for by an alias, not what they do. */
export function readVersionCatalog(text: string): Manifest {
  const { root, lineOf } = readConfig(text, "toml");
  const versions = recordOf(valueAt(root, ["versions"]));
  const manages = Object.entries(recordOf(valueAt(root, ["libraries"]))).flatMap(
    ([alias, value]): Found<Requirement>[] => {
      const [name, version] = libraryOf(value, versions);
      if (name === undefined) return [];
      const line = lineOf(["libraries", alias]);
      const written = version ?? "*";
      return [asked("maven", name, { line }, { alias: accessorOf(alias), written, version: exactVersion(written) })];
    },
  );
  return { style: "gradle", requirements: [], manages };
}

function libraryOf(value: ConfigValue, versions: ConfigValue): [name?: string, version?: string | undefined] {
  if (typeof value === "string") {
    const [, name, version] = /^([\w.-]+:[\w.-]+):(.+)$/.exec(value) ?? [];
    return [name, version];
  }
  const [group, artifact] = [textAt(value, "group"), textAt(value, "name")];
  const name = textAt(value, "module") ?? (group && artifact && `${group}:${artifact}`);
  const reference = textAt(value, "version", "ref");
  const version = reference === undefined ? valueAt(value, ["version"]) : valueAt(versions, [reference]);
  return [name, versionOf(version)];
}

/** A rich version says what it insists on, or would rather have. */
const versionOf = (value: ConfigValue | undefined): string | undefined =>
  typeof value === "string"
    ? value
    : (textAt(value, "strictly") ?? textAt(value, "require") ?? textAt(value, "prefer"));
