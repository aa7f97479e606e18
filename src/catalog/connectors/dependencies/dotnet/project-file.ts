import { asked } from "../asked.ts";
import type { Found, Manifest, Requirement } from "../facts.ts";
import { attributeOf, childAt, childrenOf, readXml, textOf, type XmlDocument, type XmlElement } from "../xml.ts";
import { lowestVersion } from "./version.ts";

const NAME = /^[A-Za-z0-9_][\w.-]*$/;

/**
 * Reads project files of MSBuild and the files that hold for many of them (Directory.Packages.props, Directory.Build.props). Conditions
 * are not judged: what only some targets use is listed too. Without a version a package is managed centrally.
 */
export function readMsbuild(text: string): Manifest | undefined {
  const document = readXml(text);
  const root = childAt(document.root, "Project");
  if (root === undefined) return undefined;
  const items = (name: string): readonly XmlElement[] =>
    [root, ...childrenOf(root, "ItemGroup")].flatMap((group) => childrenOf(group, name));
  return {
    style: "nuget",
    requirements: [...items("PackageReference"), ...items("GlobalPackageReference")].flatMap((item) =>
      packageOf(item, document),
    ),
    manages: items("PackageVersion").flatMap((item) => packageOf(item, document)),
    properties: propertiesOf(root),
  };
}

function propertiesOf(root: XmlElement): Map<string, string> {
  const found = new Map<string, string>();
  for (const group of childrenOf(root, "PropertyGroup"))
    for (const name of Object.keys(group)) {
      const value = textOf(childAt(group, name));
      if (value !== undefined && !found.has(name)) found.set(name, value);
    }
  return found;
}

function packageOf(item: XmlElement, document: XmlDocument): Found<Requirement>[] {
  const name = attributeOf(item, "Include") ?? attributeOf(item, "Update") ?? "";
  if (!NAME.test(name)) return [];
  const told = (key: string): string | undefined => attributeOf(item, key) ?? textOf(childAt(item, key));
  const written = told("VersionOverride") ?? told("Version");
  return [
    asked("nuget", name, () => document.offsetOf(item), {
      written: written ?? "*",
      version: written === undefined ? null : lowestVersion(written),
      // What nothing of the project's output uses.
      development: told("PrivateAssets")?.toLowerCase() === "all",
      ...(written === undefined && { inherits: true }),
    }),
  ];
}
