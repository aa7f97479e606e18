/** A source file as the laws see it. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

const MAY_IMPORT: { readonly [room: string]: readonly string[] } = {
  domain: ["domain"],
  analysis: ["domain", "analysis"],
  catalog: ["domain", "catalog"],
  platform: ["domain", "analysis", "catalog", "platform"],
  web: ["domain", "web"],
  testing: ["domain", "analysis", "catalog", "platform", "testing"],
};
/** What the web may know of the platform. */
const CONTRACT = "src/platform/api/contract/";
/** Packages without input and output that analysis may use. */
const PURE = ["semver", "@renovatebot/pep440", "ignore"];
const IMPORT = /^\s*(?:import|export)\b[^;]*?from\s+"([^"]+)"|^\s*import\s+"([^"]+)"/gm;

/** Every import that goes against the import law of ARCHITECTURE.md, as a sentence. */
export function importBreaches(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const room = source.path.split("/")[1] as string;
    const test = /\.test\.ts$/.test(source.path);
    const barrel = /(^|\n)export \* from/.test(source.text) ? [`${source.path} is a barrel`] : [];
    const targets = [...source.text.matchAll(IMPORT)].map((match) => (match[1] ?? match[2]) as string);
    return [
      ...barrel,
      ...(barrel.length > 0 ? [] : targets.flatMap((target) => breach(source.path, room, target, test))),
    ];
  });
}

function breach(path: string, room: string, target: string, test: boolean): string[] {
  const bad = [`${path} may not import ${target}`];
  if (!target.startsWith(".")) {
    if (test || room === "platform" || room === "testing") return [];
    if (room === "domain") return bad;
    if (target.startsWith("node:")) return bad;
    return room === "analysis" && !PURE.includes(target) ? bad : [];
  }
  const resolved = resolve(path, target);
  const other = resolved.split("/")[1] as string;
  if (test) return [];
  if (resolved === "package.json" && room === "platform") return [];
  if (room === "web" && resolved.startsWith(CONTRACT)) return [];
  if (room === "testing" && resolved.startsWith("scripts/build/")) return [];
  if (!MAY_IMPORT[room]?.includes(other)) return bad;
  return room === "catalog" && crossesEntries(path, resolved) ? bad : [];
}

/** An entry is catalog/<kind>/<id>; `shared` is a neighbour anyone of the kind may use. */
function crossesEntries(path: string, resolved: string): boolean {
  const [from, to] = [path.split("/"), resolved.split("/")];
  if (to[1] !== "catalog" || /\.generated\.ts$/.test(path)) return false;
  return to[2] !== from[2] || (to[3] !== from[3] && to[3] !== "shared");
}

/** Files that import each other in a ring, type imports included: one line per ring, its files in the order of the imports. */
export function importRings(sources: readonly Source[]): string[] {
  const known = new Set(sources.map((source) => source.path));
  const imports = new Map(
    sources.map(({ path, text }) => [
      path,
      [...text.matchAll(IMPORT)]
        .map((match) => (match[1] ?? match[2]) as string)
        .filter((target) => target.startsWith("."))
        .map((target) => resolve(path, target))
        .filter((target) => known.has(target)),
    ]),
  );
  const rings: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at !== -1) rings.push([...trail.slice(at), path].join(" -> "));
    if (at !== -1 || done.has(path)) return;
    for (const target of imports.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of [...known].sort()) visit(path, []);
  return rings;
}

function resolve(path: string, target: string): string {
  const parts = path.split("/").slice(0, -1);
  for (const part of target.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}
