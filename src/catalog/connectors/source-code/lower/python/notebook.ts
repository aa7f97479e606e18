/** Code of a notebook joined into one text, with the first line of every code cell. */
export interface NotebookCode {
  readonly code: string;
  readonly cells: readonly { readonly line: number; readonly cell: number }[];
}

interface Cell {
  readonly cell_type?: unknown;
  readonly source?: unknown;
}

/** Joins the Python code cells of a notebook (nbformat 3 and 4). `undefined` when it is none, or in another language. */
export function readNotebook(text: string): NotebookCode | undefined {
  const notebook = parse(text);
  if (notebook === undefined || !isPython(notebook)) return undefined;
  const cells: { line: number; cell: number }[] = [];
  const lines: string[] = [];
  cellsOf(notebook).forEach((cell, index) => {
    if (cell === null || typeof cell !== "object" || cell.cell_type !== "code") return;
    cells.push({ line: lines.length + 1, cell: index + 1 });
    lines.push(...withoutMagics(sourceOf(cell)));
  });
  return cells.length === 0 ? undefined : { code: lines.join("\n"), cells };
}

function parse(text: string): { [key: string]: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === "object" && !Array.isArray(value)
      ? (value as { [key: string]: unknown })
      : undefined;
  } catch {
    return undefined;
  }
}

function cellsOf(notebook: { [key: string]: unknown }): readonly (Cell | null)[] {
  if (Array.isArray(notebook.cells)) return notebook.cells as Cell[];
  const sheets = notebook.worksheets;
  const first: unknown = Array.isArray(sheets) ? sheets[0] : undefined;
  const old = first !== null && typeof first === "object" ? (first as { cells?: unknown }).cells : undefined;
  return Array.isArray(old) ? (old as Cell[]) : [];
}

interface Metadata {
  readonly kernelspec?: { readonly language?: unknown };
  readonly language_info?: { readonly name?: unknown; readonly codemirror_mode?: unknown };
}

/** Python, or a language that editors show as Python because its code is (Coconut, Sage). */
function isPython(notebook: { [key: string]: unknown }): boolean {
  const metadata = notebook.metadata as Metadata | null | undefined;
  const info = metadata?.language_info;
  const mode = info?.codemirror_mode;
  const shownAs = mode !== null && typeof mode === "object" ? (mode as { name?: unknown }).name : mode;
  return [info?.name ?? metadata?.kernelspec?.language ?? "python", shownAs].some(
    (language) => typeof language === "string" && /python/i.test(language),
  );
}

function sourceOf(cell: Cell & { input?: unknown }): string[] {
  const source = cell.source ?? cell.input;
  const text = Array.isArray(source)
    ? source.filter((line) => typeof line === "string").join("")
    : typeof source === "string"
      ? source
      : "";
  return text.split("\n");
}

/** Shell and magic lines become comments, so that the rest parses; a cell magic of another language blanks its cell. */
function withoutMagics(lines: readonly string[]): string[] {
  const first = lines.find((line) => line.trim() !== "")?.trim() ?? "";
  if (/^%%(?!time|capture|timeit)/.test(first)) return lines.map(() => "#");
  return lines.map((line) => (/^\s*[!%?]/.test(line) ? line.replace(/^(\s*)\S.*$/, "$1pass") : line));
}
