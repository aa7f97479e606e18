import { didYouMean } from "../../../domain/closest.ts";
import { csvOf } from "../../../domain/csv.ts";
import type { AccessMap, EffectiveAccess, Named } from "../../../domain/effective-access.ts";
import { ConfigError } from "../../../domain/errors.ts";
import { accessPage } from "../access-page.ts";
import type { Arguments } from "../arguments.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { oneOf } from "../one-of.ts";
import { runWatched } from "../run-watched.ts";
import { setUpScan } from "../scan-setup.ts";
import type { Shell } from "../shell.ts";

/** What is known of data: a source says that it is private, or nobody does. */
const DATA_CLASSES: readonly string[] = ["private", "unknown"];
const FORMATS = ["terminal", "json", "csv"];

/** `stance access`: scans, then shows who reaches which data, by which way, and where knowledge ends. */
export async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const format = oneOf(args, "format", FORMATS) ?? "terminal";
  const setup = setUpScan(args, args.operands[0]);
  const scan = await runWatched(setup.options, shell, args.has("quiet"));
  for (const option of ["who", "to"] as const) needKnown(args.value(option), option, scan.snapshot.assets);
  const map = chosen(scan.access(args.has("include-tests") ? null : ["source"]), args.value("who"), args.value("to"));
  if (format === "csv") shell.write(csvOf(COLUMNS, map.rows.map(rowOf).concat(map.unknown.map(unknownRowOf))));
  else if (format === "json") shell.write(`${JSON.stringify({ schemaVersion: "1.0", ...map }, null, 2)}\n`);
  else {
    const setting = { target: scan.snapshot.target.name, isWhole: args.has("verbose"), look: shell.look };
    shell.write(accessPage(map, setting));
  }
  if (scan.interrupted) return EXIT.interrupted;
  return scan.snapshot.runs.some(({ status }) => status === "failed") ? EXIT.incomplete : EXIT.clean;
}

/** A name that nothing here bears is a slip: that nobody reaches it would be no answer. */
function needKnown(wanted: string | undefined, option: "who" | "to", assets: readonly Named[]): void {
  if (wanted === undefined || (option === "to" && DATA_CLASSES.includes(wanted))) return;
  if (assets.some((asset) => is(asset, wanted))) return;
  const known = [...DATA_CLASSES, ...new Set(assets.flatMap(({ name, kind }) => [name, kind]))];
  throw new ConfigError(
    `--${option}: nothing here is called "${wanted}"`,
    didYouMean(wanted, known) ??
      "Name an asset, its kind, both as kind:name, or its id; --to takes a class of data, too.",
  );
}

const is = ({ id, name, kind }: Named, wanted: string | undefined): boolean =>
  wanted === undefined || [id, name, kind, `${kind}:${name}`].includes(wanted);

/** By the name, kind or id of who acts and of the data; `private` means private data. */
const chosen = ({ rows, unknown }: AccessMap, who: string | undefined, to: string | undefined): AccessMap => ({
  rows: rows.filter((row) => is(row.who, who) && (is(row.data, to) || row.dataClass === to)),
  unknown: unknown.filter((row) => is(row.who, who)),
});

interface Line {
  readonly who: Named;
  readonly access: string;
  readonly data: Named;
  readonly dataClass: string;
  readonly way: readonly string[];
  readonly place: string;
  readonly reason: string;
}

const rowOf = ({ who, access, data, dataClass, way }: EffectiveAccess): Line => ({
  ...{ who, access, data, dataClass, reason: "" },
  way: way.map(({ verb, to }) => `${verb} ${to.name}`),
  place: way.at(-1)?.evidence[0]?.path ?? "",
});

/** What is not known is a line of its own, so that nobody takes its absence for a no. */
const unknownRowOf = ({ who, at, reason }: AccessMap["unknown"][number]): Line => ({
  ...{ who, access: "not known", data: at, dataClass: "unknown", way: [], place: "", reason },
});

const COLUMNS = [
  ["who", ({ who }: Line) => who.name],
  ["who kind", ({ who }: Line) => who.kind],
  ["access", ({ access }: Line) => access],
  ["data", ({ data }: Line) => data.name],
  ["data kind", ({ data }: Line) => data.kind],
  ["data class", ({ dataClass }: Line) => dataClass],
  ["way", ({ way }: Line) => way],
  ["place", ({ place }: Line) => place],
  ["not known", ({ reason }: Line) => reason],
] as const;
