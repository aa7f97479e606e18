/** The path a relative source names from a folder; undefined when it is not relative or leads out of the root. */
export function relativePath(folder: string, source: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(source)) return undefined;
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of source.split("/")) {
    if (part === ".." && parts.pop() === undefined) return undefined;
    if (part !== ".." && part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
