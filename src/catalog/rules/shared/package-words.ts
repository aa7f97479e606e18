/** A package URL as people write the name: `pkg:npm/%40a/b@1.0.0` is `@a/b@1.0.0 (npm)`. What is none stays as it is. */
export function packageWords(purl: string): string {
  const [, type, path] = /^pkg:([a-z]+)\/(.+)$/.exec(purl) ?? [];
  if (type === undefined || path === undefined) return purl;
  try {
    return `${decodeURIComponent(path)} (${type})`;
  } catch {
    return purl;
  }
}
