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
  testing: ["domain", "analysis", "catalog", "platform", "testing"],
};
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
  if (!MAY_IMPORT[room]?.includes(other)) return bad;
  return room === "catalog" && crossesEntries(path, resolved) ? bad : [];
}

/** An entry is catalog/<kind>/<id>; `shared` is a neighbour anyone of the kind may use. */
function crossesEntries(path: string, resolved: string): boolean {
  const [from, to] = [path.split("/"), resolved.split("/")];
  if (to[1] !== "catalog" || /\.generated\.ts$/.test(path)) return false;
  return to[2] !== from[2] || (to[3] !== from[3] && to[3] !== "shared");
}

function resolve(path: string, target: string): string {
  const parts = path.split("/").slice(0, -1);
  for (const part of target.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}
