import { asked, locked } from "../asked.ts";
import type { Accessor, Found, LockedPackage, Lockfile, Manifest, Requirement } from "../facts.ts";
import { eachLine } from "../lines.ts";
import { interpolated } from "../properties.ts";
import { exactVersion } from "./version.ts";
import { accessorOf } from "./version-catalog.ts";

/** Configurations in which the plugins of the JVM, Kotlin and Android let a project ask for libraries. */
const CONFIGURATION =
  /^\s*(?:dependencies\s*\{\s*)?(?:"?|')((?:[a-z]\w*?)?(?:implementation|api|compileOnly|compileOnlyApi|runtimeOnly|annotationProcessor|kapt|ksp|developmentOnly|classpath|compile|runtime|provided|testCompile))["']?[\s(]+(.*)$/i;
const LITERAL =
  /^(?:(?:platform|enforcedPlatform|project\.dependencies\.platform)\s*\(\s*)?["']([\w.-]+:[\w.-]+)(?::([^"':@]+))?(?::[^"'@]*)?(?:@\w+)?["']/;
const NAMED =
  /\bgroup\s*[:=]\s*["']([\w.-]+)["']\s*,\s*name\s*[:=]\s*["']([\w.-]+)["'](?:\s*,\s*version\s*[:=]\s*["']?([^"',)\s]+))?/;
const ALIAS = /^(?:(?:platform|enforcedPlatform)\s*\(\s*)?libs\.([\w.]+)/;
const VARIABLE =
  /^\s*(?:(?:(?:def|val|var|final|String|const|private)\s+)|ext\.|extra\.)*([A-Za-z_]\w*)\s*(?::\s*String\s*)?=\s*["']([^"'$]+)["']/;
const EXTRA = /\b(?:ext|extra)\[["']([\w.-]+)["']\]\s*=\s*["']([^"'$]+)["']/;

/**
 * Reads the dependencies that a Gradle build names in literals, one a line, in Groovy or Kotlin; also those named by an alias of a
 * version catalogue. What a build computes is not seen: nothing is run.
 */
export function readGradleBuild(text: string): Manifest {
  const variables = variablesOf(text);
  const requirements: Found<Requirement>[] = [];
  const accessors: Found<Accessor>[] = [];
  eachLine(text, (code, line) => {
    const [, configuration, rest = ""] = CONFIGURATION.exec(code) ?? [];
    if (configuration === undefined) return;
    const development = /test/i.test(configuration);
    const alias = ALIAS.exec(rest)?.[1]?.replace(/\.get$/, "");
    if (alias !== undefined) accessors.push({ alias: accessorOf(alias), development, at: { line } });
    const [name, version] = coordinatesIn(rest);
    if (name === undefined) return;
    const written = interpolated(version ?? "*", (key) => variables.get(key));
    requirements.push(
      asked(
        "maven",
        name,
        { line },
        {
          written,
          version: exactVersion(written),
          development,
          ...(version === undefined && { inherits: true }),
        },
      ),
    );
  });
  return { style: "gradle", requirements, accessors };
}

function coordinatesIn(text: string): [name?: string, version?: string | undefined] {
  const [, name, version] = LITERAL.exec(text) ?? [];
  if (name !== undefined) return [name, version];
  const [, group, artifact, named] = NAMED.exec(text) ?? [];
  return group === undefined ? [] : [`${group}:${artifact}`, named];
}

function variablesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  eachLine(text, (code) => {
    const [, name, value] = VARIABLE.exec(code) ?? EXTRA.exec(code) ?? [];
    if (name !== undefined && value !== undefined && !found.has(name)) found.set(name, value);
  });
  return found;
}

/** Reads gradle.lockfile: `group:artifact:version=configurations`, one a line. Looked up by name. It holds for its own folder. */
export function readGradleLockfile(text: string): Lockfile {
  const packages: Found<LockedPackage>[] = [];
  eachLine(text, (line, number) => {
    const [, name, version, used = ""] = /^([\w.-]+:[\w.-]+):([\w.+-]+)=(.*)$/.exec(line) ?? [];
    if (name === undefined || version === undefined) return;
    const development = used.split(",").every((configuration) => /test/i.test(configuration));
    packages.push(locked("maven", name, version, { line: number }, { development }));
  });
  return { style: "gradle", packages, members: [""] };
}
