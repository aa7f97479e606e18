import { asked } from "../asked.ts";
import type { Coordinates, Found, Manifest, MavenProject, Requirement } from "../facts.ts";
import { interpolated } from "../properties.ts";
import { childAt, childrenOf, readXml, textOf, type XmlDocument, type XmlElement } from "../xml.ts";

const NAME = /^[\w.-]+:[\w.-]+$/;

/**
 * Reads a pom.xml (maven.apache.org/pom.html): dependencies, also of profiles, what it manages for others, and its properties.
 * Versions stay as written, because what they refer to may stand in a parent.
 */
export function readPom(text: string): Manifest | undefined {
  const document = readXml(text);
  const root = childAt(document.root, "project");
  if (root === undefined) return undefined;
  const properties = propertiesOf(root);
  const project = projectOf(root, properties);
  const parts = [root, ...childrenOf(childAt(root, "profiles"), "profile")];
  const read = (elements: readonly XmlElement[]): Found<Requirement>[] =>
    elements.flatMap((element) => dependencyOf(element, document, properties));
  const managed = parts.flatMap((part) =>
    childrenOf(childAt(part, "dependencyManagement", "dependencies"), "dependency"),
  );
  const isImport = (element: XmlElement): boolean => textOf(childAt(element, "scope")) === "import";
  return {
    style: "maven",
    name: `${project.group}:${project.artifact}`,
    requirements: read(parts.flatMap((part) => childrenOf(childAt(part, "dependencies"), "dependency"))),
    manages: read(managed.filter((element) => !isImport(element))),
    properties,
    project: { ...project, imports: managed.filter(isImport).map((element) => coordinatesOf(element, properties)) },
  };
}

function propertiesOf(root: XmlElement): Map<string, string> {
  const found = new Map<string, string>();
  const table = childAt(root, "properties") ?? {};
  for (const name of Object.keys(table)) {
    const value = textOf(childAt(table, name));
    if (value !== undefined) found.set(name, value);
  }
  const parent = childAt(root, "parent");
  for (const [name, element] of Object.entries({ groupId: root, artifactId: root, version: root })) {
    const inherited = textOf(childAt(parent, name));
    const own = textOf(childAt(element, name)) ?? (name === "artifactId" ? undefined : inherited);
    for (const prefix of ["project.", "pom."]) {
      if (own !== undefined) found.set(`${prefix}${name}`, own);
      if (inherited !== undefined) found.set(`${prefix}parent.${name}`, inherited);
    }
  }
  return found;
}

function projectOf(root: XmlElement, properties: ReadonlyMap<string, string>): Omit<MavenProject, "imports"> {
  const parent = childAt(root, "parent");
  return {
    group: properties.get("project.groupId") ?? "",
    artifact: properties.get("project.artifactId") ?? "",
    version: properties.get("project.version") ?? null,
    parent:
      parent === undefined
        ? null
        : {
            ...coordinatesOf(parent, properties),
            // Empty = Maven is told to ask the repository only.
            path:
              childAt(parent, "relativePath") === undefined ? ".." : (textOf(childAt(parent, "relativePath")) ?? null),
          },
  };
}

const coordinatesOf = (element: XmlElement, properties: ReadonlyMap<string, string>): Coordinates => {
  const text = (name: string): string =>
    interpolated(textOf(childAt(element, name)) ?? "", (key) => properties.get(key));
  return { group: text("groupId"), artifact: text("artifactId"), version: textOf(childAt(element, "version")) ?? null };
};

function dependencyOf(
  element: XmlElement,
  document: XmlDocument,
  properties: ReadonlyMap<string, string>,
): Found<Requirement>[] {
  const { group, artifact, version } = coordinatesOf(element, properties);
  const name = `${group}:${artifact}`;
  if (!NAME.test(name)) return [];
  const development = textOf(childAt(element, "scope")) === "test";
  return [
    asked("maven", name, () => document.offsetOf(element), {
      written: version ?? "*",
      development,
      ...(version === null && { inherits: true }),
    }),
  ];
}
