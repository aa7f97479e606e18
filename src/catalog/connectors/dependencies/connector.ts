import { Refusal } from "../../../domain/errors.ts";
import { defineFileConnector } from "../../../domain/file-connector.ts";
import { lineAt, lineStarts, snippetAt } from "../../../domain/text.ts";
import { type PackageKnowledge, packageKnowledge } from "../shared/ai-packages.ts";
import type { Place } from "../shared/observation-builder.ts";
import type { Ecosystem } from "../shared/package-names.ts";
import { conclude } from "./conclude.ts";
import type { DependencyFacts, Found, Lockfile, Manifest, Origin, Skipped } from "./facts.ts";
import { readerOf } from "./formats.ts";
import { passedOver } from "./lines.ts";

const LOCKFILE = /$(?<=(?:[.-]lock|shrinkwrap)[^/]*|(?:^|\/)go\.sum)/;
const LARGEST_MANIFEST = 4 * 1024 * 1024;
const MOST_LISTED = 2_000;
const MOST_OTHERS = 100_000;
const MOST_PROPERTIES = 2_000;

/** Reads which packages a project asks for and which versions its lockfiles fix: those for AI, and those that advisories are about. */
export const dependencies = defineFileConnector<DependencyFacts>({
  id: "dependencies",
  title:
    "Package manifests and lockfiles (npm, pnpm, Yarn, Bun, pip, uv, Poetry, PDM, Pipenv, conda, Go, Cargo, Maven, Gradle, NuGet, Bundler, Composer)",
  reads: [
    {
      title: "npm, pnpm, Yarn, Bun",
      files: ["package.json", "package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "yarn.lock", "bun.lock"],
    },
    {
      title: "pip, uv, Poetry, PDM, Pipenv, conda, setuptools",
      files: [
        "requirements*.txt",
        "pyproject.toml",
        "uv.lock",
        "poetry.lock",
        "pdm.lock",
        "Pipfile",
        "Pipfile.lock",
        "setup.py",
        "setup.cfg",
        "environment.yml",
      ],
    },
    { title: "Go modules", files: ["go.mod", "go.sum"] },
    { title: "Cargo", files: ["Cargo.toml", "Cargo.lock"] },
    { title: "Maven", files: ["pom.xml"] },
    { title: "Gradle", files: ["build.gradle", "build.gradle.kts", "gradle.lockfile", "*.versions.toml"] },
    {
      title: "NuGet",
      files: ["*.csproj", "*.fsproj", "*.vbproj", "Directory.Packages.props", "packages.config", "packages.lock.json"],
    },
    { title: "Bundler", files: ["Gemfile", "Gemfile.lock", "*.gemspec"] },
    { title: "Composer", files: ["composer.json", "composer.lock"] },
  ],
  emits: { assets: ["package", "application"], relationships: ["depends-on"] },
  claims: (path) => (readerOf(path) === undefined ? undefined : "text"),
  examine: (file, tools) => {
    const read = readerOf(file.path);
    if (read === undefined) return undefined;
    if (file.path.endsWith(".lockb")) read("", file.path);
    if (file.size > LARGEST_MANIFEST && !LOCKFILE.test(file.path))
      throw new Refusal("too-large", `${file.size} bytes of a manifest, which people write`);
    const text = file.text();
    if (text.trim() === "") return undefined;
    const content = read(text, file.path);
    if (content === undefined) return undefined;
    const skipped: Skipped[] = [
      ...("requirements" in content ? (content.skipped ?? []) : []),
      ...passedOver(text, file.path),
    ];
    const facts = factsOf(content, text, packageKnowledge(tools.knowledge), skipped);
    return { facts, notExamined: skipped };
  },
  conclude,
});

interface Named extends Origin {
  readonly ecosystem: Ecosystem;
  readonly name: string;
}

function factsOf(
  content: Manifest | Lockfile,
  text: string,
  known: PackageKnowledge,
  skipped: Skipped[],
): DependencyFacts {
  const place = placer(text);
  if ("packages" in content) {
    const { listed, others } = sorted(content.packages, known, skipped);
    return {
      kind: "lock",
      style: content.style,
      members: content.members,
      projects: content.projects ?? null,
      packages: listed.map(place),
      // go.sum keeps digests of all versions that were ever looked at.
      others: content.style === "go" ? [] : others,
    };
  }
  const { listed, others } = sorted(content.requirements, known, skipped);
  return {
    kind: "manifest",
    style: content.style,
    name: content.name ?? null,
    requirements: listed.map(place),
    includes: (content.includes ?? []).map(place),
    manages: sorted(content.manages ?? [], known, skipped).listed.map(place),
    properties: new Map([...(content.properties ?? [])].slice(0, MOST_PROPERTIES)),
    accessors: (content.accessors ?? []).slice(0, MOST_LISTED).map(place),
    project: content.project ?? null,
    others,
  };
}

/** Lists what is for AI, what advisories are about, and what comes from an address whose content nothing fixes. */
function sorted<T extends Named>(
  items: readonly T[],
  known: PackageKnowledge,
  skipped: Skipped[],
): { listed: T[]; others: string[] } {
  const listed: T[] = [];
  const others = new Set<string>();
  for (const item of items) {
    const { ecosystem, name, source, integrity } = item;
    const loose = (source === "git" || source === "url") && integrity === false;
    if (loose || known.isListed(ecosystem, name)) listed.push(item);
    else if (source !== "path" && others.size < MOST_OTHERS) others.add(`${ecosystem}:${name}`);
  }
  if (listed.length > MOST_LISTED)
    skipped.push({
      reason: "truncated",
      detail: `only the first ${MOST_LISTED} of ${listed.length} packages are listed`,
    });
  return { listed: listed.slice(0, MOST_LISTED), others: [...others] };
}

/** Gives things found at an offset or line their line and its words. */
function placer(text: string): <T extends Place>(found: Found<T>) => T {
  const starts = lineStarts(text);
  return <T extends Place>({ at, ...rest }: Found<T>): T => {
    const line = typeof at === "function" ? lineAt(starts, at()) : at.line;
    return { ...rest, line, snippet: snippetAt(text, starts, line) } as unknown as T;
  };
}
