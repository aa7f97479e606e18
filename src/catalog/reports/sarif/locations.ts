import type { Evidence } from "../../../domain/evidence.ts";

/** Every path is relative to this base (§3.14.14), which only the reader can place. */
export const BASE = "%SRCROOT%";

/** A path as a relative URI reference (RFC 3986 §4.2): each part percent-encoded, so that `#`, `?`, `%` and `:` stay names. */
export const relativeUri = (path: string): string =>
  path
    .toWellFormed()
    .split("/")
    .map((part) => encodeURIComponent(part))
    .join("/");

export const artifact = (path: string) => ({ uri: relativeUri(path), uriBaseId: BASE });

/** A place in a file. In a notebook lines count inside a cell, of which SARIF knows nothing: then the place is told in words. */
export function locationOf(evidence: Evidence) {
  const { path, line, cell, detail } = evidence;
  const words = [cell !== undefined && `cell ${cell}${line === undefined ? "" : `, line ${line}`}`, detail].filter(
    Boolean,
  );
  return {
    physicalLocation: {
      artifactLocation: artifact(path),
      ...(line !== undefined && cell === undefined && { region: regionOf(evidence, line) }),
    },
    ...(words.length > 0 && { message: { text: words.join(": ") } }),
  };
}

const regionOf = ({ endLine, column, snippet }: Evidence, line: number) => ({
  startLine: line,
  ...(column !== undefined && { startColumn: column }),
  ...(endLine !== undefined && endLine >= line && { endLine }),
  ...(snippet !== undefined && { snippet: { text: snippet } }),
});
