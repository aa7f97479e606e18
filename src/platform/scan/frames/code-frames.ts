import type { CodeFrame, Evidence } from "../../../domain/evidence.ts";
import type { Observation } from "../../../domain/observation.ts";
import { textUnder } from "../../files/text-under.ts";
import { besideLine, insideText, isProse, isStillThere, markedLine } from "./shown-lines.ts";

/** Lines kept above and below a place. */
const ABOVE = 3;
const BELOW = 3;
/** What frames may cost: of larger files, and of what is beyond these numbers, the snippets stand alone. */
const MOST = { fileBytes: 2 << 20, placesOfFile: 60, files: 3_000, characters: 4 << 20 } as const;

type Place = Pick<Evidence, "path" | "line" | "cell" | "snippet">;

/** The lines around every place that observations name, by path, cell and line. What cannot be read again has none. */
export function codeFrames(root: string, observations: readonly Observation[]): CodeFrame[] {
  const frames: CodeFrame[] = [];
  let characters = 0;
  for (const [path, places] of [...placesOf(observations)].slice(0, MOST.files)) {
    for (const frame of framesOf(root, path, places)) {
      characters += frame.lines.reduce((sum, line) => sum + line.length + 1, 0);
      if (characters > MOST.characters) return frames;
      frames.push(frame);
    }
  }
  return frames;
}

function placesOf(observations: readonly Observation[]): ReadonlyMap<string, readonly Place[]> {
  const claims = observations.flatMap(({ assets, relationships }) => [...assets, ...relationships]);
  const places = claims
    .flatMap(({ evidence }) => evidence)
    .filter(({ line, path }) => line !== undefined && !isProse(path));
  const byPath = Map.groupBy(places, ({ path }) => path);
  return new Map([...byPath].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function framesOf(root: string, path: string, places: readonly Place[]): CodeFrame[] {
  const text = textUnder(root, path, MOST.fileBytes);
  if (text === undefined) return [];
  const byCell = [...Map.groupBy(places, ({ cell }) => cell)].sort(([a = 0], [b = 0]) => a - b);
  return byCell.flatMap(([cell, group]) => {
    const own = cell === undefined ? text : cellOf(text, cell);
    const frames = own === undefined ? [] : around(path, own.split(/\r?\n/), group.slice(0, MOST.placesOfFile));
    return frames.map((frame) => ({ path, ...(cell !== undefined && { cell }), ...frame }));
  });
}

/** The source of a notebook's cell, counted from 1. */
function cellOf(text: string, cell: number): string | undefined {
  try {
    const { cells } = JSON.parse(text) as {
      readonly cells: readonly { readonly source: string | readonly string[] }[];
    };
    const source = cells[cell - 1]?.source;
    return source === undefined ? undefined : [source].flat().join("");
  } catch {
    return undefined;
  }
}

/** Stretches of lines around places; those that touch become one. */
function around(path: string, lines: readonly string[], places: readonly Place[]): Pick<CodeFrame, "from" | "lines">[] {
  const shown = snippetsOf(lines, places);
  const inside = insideText(path, lines);
  const stretches: { from: number; to: number }[] = [];
  for (const line of [...shown.keys()].sort((a, b) => a - b)) {
    const from = Math.max(1, line - ABOVE);
    const to = Math.min(lines.length, line + BELOW);
    const last = stretches.at(-1);
    if (last !== undefined && from <= last.to + 1) last.to = to;
    else stretches.push({ from, to });
  }
  const lineOf = (number: number): string => {
    const snippet = shown.get(number);
    const index = number - 1;
    return snippet === undefined
      ? besideLine(path, lines, index, inside[index] ?? false)
      : markedLine(lines[index] ?? "", snippet);
  };
  return stretches.map(({ from, to }) => ({
    from,
    lines: Array.from({ length: to - from + 1 }, (_, at) => lineOf(from + at)),
  }));
}

const masks = (snippet: string): number => snippet.split("***").length;

/** Lines that places show, as their readers masked them; of several the one that masks most. A file that was changed since shows none. */
function snippetsOf(lines: readonly string[], places: readonly Place[]): Map<number, string> {
  const shown = new Map<number, string>();
  for (const { line = 0, snippet } of places) {
    if (snippet === undefined || !isStillThere(lines[line - 1] ?? "", snippet)) continue;
    const known = shown.get(line);
    if (known === undefined || masks(snippet) > masks(known)) shown.set(line, snippet);
  }
  return shown;
}
