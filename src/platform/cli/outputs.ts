import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { didYouMean } from "../../domain/closest.ts";
import { ConfigError } from "../../domain/errors.ts";
import type { Report } from "../../domain/report.ts";

/** Where one report goes: a file (absolute path), or stdout when null. */
export interface Output {
  readonly report: Report;
  readonly file: string | null;
}

export interface OutputWishes {
  /** `id` or `id=FILE`, several separated by commas. */
  readonly formats: readonly string[];
  readonly directory: string | undefined;
}

/**
 * Decides where every report goes. Without formats it is the terminal on stdout, and with a directory every report there as well.
 * Throws a ConfigError for unknown formats, for two on stdout and for two in one file. Relative files start from `folder`.
 */
export function planOutputs(wishes: OutputWishes, reports: readonly Report[], folder: string): Output[] {
  const directory = wishes.directory === undefined ? undefined : resolve(folder, wishes.directory);
  const words = [...new Set(wishes.formats.flatMap((word) => word.split(",")).map((word) => word.trim()))];
  const asked = words.filter((word) => word !== "");
  const outputs =
    asked.length > 0 ? asked.map((word) => outputOf(word, reports, directory, folder)) : usual(reports, directory);
  refuseClashes(outputs);
  return outputs;
}

function usual(reports: readonly Report[], directory: string | undefined): Output[] {
  const onScreen: Output = { report: reportOf("terminal", reports), file: null };
  if (directory === undefined) return [onScreen];
  return [onScreen, ...reports.map((report) => ({ report, file: join(directory, report.fileName) }))];
}

function outputOf(word: string, reports: readonly Report[], directory: string | undefined, folder: string): Output {
  const at = word.indexOf("=");
  const report = reportOf(at === -1 ? word : word.slice(0, at), reports);
  if (at === word.length - 1)
    throw new ConfigError(`--format ${word} names no file`, `Write --format ${word}${report.fileName}`);
  if (at !== -1) return { report, file: resolve(folder, word.slice(at + 1)) };
  return { report, file: directory === undefined ? null : join(directory, report.fileName) };
}

function reportOf(id: string, reports: readonly Report[]): Report {
  const found = reports.find((report) => report.id === id);
  if (found !== undefined) return found;
  const ids = reports.map((report): string => report.id);
  throw new ConfigError(`there is no format "${id}"`, didYouMean(id, ids) ?? `There are: ${ids.join(", ")}.`);
}

function refuseClashes(outputs: readonly Output[]): void {
  const [first, second] = outputs.filter((output) => output.file === null);
  if (first !== undefined && second !== undefined)
    throw new ConfigError(
      `${first.report.id} and ${second.report.id} cannot both go to stdout`,
      `Give one of them a file: --format ${first.report.id},${second.report.id}=${second.report.fileName}, or all with --output DIR.`,
    );
  for (const [index, { file, report }] of outputs.entries()) {
    const other = outputs.slice(0, index).find((output) => file !== null && output.file === file);
    if (other !== undefined)
      throw new ConfigError(
        `${other.report.id} and ${report.id} would both be written to ${file}`,
        "Give each its own file.",
      );
  }
}

/** Writes a report's text into its file, with the folders above it. Throws a ConfigError when that is impossible. */
export function writeReportFile(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "error";
    throw new ConfigError(`${file} cannot be written (${code})`, "Name a place you may write to.", { cause: error });
  }
}
