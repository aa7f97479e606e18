import ignore from "ignore";

/**
 * Patterns in gitignore syntax written for one folder, as they read from a folder inside it. `prefix` is the inner folder's path,
 * "" when it is the same. A pattern that cannot match inside is left out.
 */
export const rebased = (patterns: readonly string[], prefix: string): string[] =>
  prefix === "" ? [...patterns] : patterns.flatMap((pattern) => rebase(pattern, prefix.split("/")));

function rebase(pattern: string, folders: readonly string[]): string[] {
  const negated = pattern.startsWith("!");
  const body = negated ? pattern.slice(1) : pattern;
  const anchored = body.slice(0, -1).includes("/");
  if (!anchored || body.startsWith("**/")) return [pattern];
  const segments = body.replace(/^\//, "").split("/");
  for (const folder of folders) {
    if (segments[0] === "**") break;
    const segment = segments.shift();
    if (segment === undefined || segments.length === 0 || segments[0] === "") return [];
    if (!ignore().add(segment).ignores(folder)) return [];
  }
  return [`${negated ? "!" : ""}/${segments.join("/")}`];
}
