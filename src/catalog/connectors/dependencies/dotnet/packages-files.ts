import { registryName } from "../../shared/package-names.ts";
import { asked, locked, REGISTRY } from "../asked.ts";
import type { Found, LockedPackage, Lockfile, Manifest, Requirement } from "../facts.ts";
import { entriesAt, readJson, recordAt, textAt, valueAt } from "../json.ts";
import { attributeOf, childAt, childrenOf, readXml } from "../xml.ts";
import { lowestVersion } from "./version.ts";

/** Reads packages.config, the older form of NuGet: exact versions of everything installed, without saying what asked for it. */
export function readPackagesConfig(text: string): Manifest | undefined {
  const document = readXml(text);
  const root = childAt(document.root, "packages");
  if (root === undefined) return undefined;
  const requirements = childrenOf(root, "package").flatMap((item): Found<Requirement>[] => {
    const [name, written] = [attributeOf(item, "id"), attributeOf(item, "version") ?? "*"];
    if (name === undefined) return [];
    const development = attributeOf(item, "developmentDependency") === "true";
    const at = (): number => document.offsetOf(item);
    return [asked("nuget", name, at, { written, version: lowestVersion(written), development })];
  });
  return { style: "nuget", requirements };
}

/** Reads packages.lock.json, once for each version that some target framework uses. Looked up by name. */
export function readPackagesLock(text: string): Lockfile {
  const found = new Map<string, Found<LockedPackage>>();
  for (const [, packages] of entriesAt(valueAt(readJson(text), "dependencies")))
    for (const [name, value] of entriesAt(packages)) {
      const entry = recordAt(value);
      const version = textAt(entry, "resolved") ?? null;
      const key = `${name}\0${version}`;
      if (textAt(entry, "type") === "Project" || found.has(key)) continue;
      const at = (): number => Math.max(0, text.indexOf(`${JSON.stringify(name)}: {`));
      const integrity = textAt(entry, "contentHash") !== undefined;
      found.set(
        key,
        locked("nuget", name, version, at, { answers: [registryName("nuget", name)], ...REGISTRY, integrity }),
      );
    }
  return { style: "nuget", packages: [...found.values()], members: [""] };
}
