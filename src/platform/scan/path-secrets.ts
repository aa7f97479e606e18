import type { Knowledge } from "../../domain/knowledge.ts";

const SHORTEST_PREFIX = 3;

/** Keys in a documented format that stand in names of files or folders. */
export function secretsInPaths(paths: readonly string[], { services }: Knowledge): string[] {
  // In one text they are looked for sooner than in each.
  const all = paths.join("\n");
  const formats = services
    .flatMap((service) => service.keyFormats)
    .filter(({ prefix = "", kind }) => prefix.length >= SHORTEST_PREFIX && !kind.includes("not secret"))
    .filter(({ prefix = "" }) => all.includes(prefix));
  const suspects = paths.filter((path) => formats.some(({ prefix = "" }) => path.includes(prefix)));
  const found = suspects.flatMap((path) =>
    formats.flatMap(({ regex, flags }) => new RegExp(regex, flags ?? "").exec(path)?.[0] ?? []),
  );
  return [...new Set(found)].sort((a, b) => b.length - a.length);
}

/** The same plain data with every secret replaced wherever it stands, names of properties included. */
export function withoutSecrets<Data>(data: Data, secrets: readonly string[]): Data {
  if (secrets.length === 0) return data;
  const escaped = secrets.map((secret) => JSON.stringify(secret).slice(1, -1));
  const text = escaped.reduce((rest, secret) => rest.replaceAll(secret, "***"), JSON.stringify(data));
  return JSON.parse(text) as Data;
}
