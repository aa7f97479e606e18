import { availableParallelism } from "node:os";
import manifest from "../../../package.json" with { type: "json" };
import { connectors } from "../../catalog/connectors.generated.ts";
import { programs } from "../../catalog/programs.generated.ts";
import { reports } from "../../catalog/reports.generated.ts";
import { rules } from "../../catalog/rules.generated.ts";
import { signatures } from "../../catalog/signatures.generated.ts";
import { ConfigError } from "../../domain/errors.ts";
import { LANGUAGES } from "../../domain/syntax.ts";
import { privateFolder } from "../files/cache-folder.js";
import { packsIn } from "../scan/cache/pack-file.ts";
import { gitCommit } from "../scan/git-commit.ts";
import { Parsers } from "../scan/parse.ts";
import type { Arguments } from "./arguments.ts";
import { type ScanSetup, setUpScan } from "./scan-setup.ts";

/** One thing a scan needs or is better with. */
export interface Check {
  readonly title: string;
  readonly state: "fine" | "note" | "broken";
  readonly detail: string;
  readonly remedy?: string;
}

/** Looks at everything a scan needs, without scanning. */
export async function checkUp(args: Arguments): Promise<Check[]> {
  return [runtime(), catalogue(), await grammars(), ...target(args)];
}

const OLDEST = 24;

function runtime(): Check {
  const detail = `Node ${process.versions.node}, ${availableParallelism()} processors`;
  const fine = Number(process.versions.node.split(".")[0]) >= OLDEST;
  return fine
    ? { title: `stance ${manifest.version}`, state: "fine", detail }
    : {
        title: `stance ${manifest.version}`,
        state: "broken",
        detail,
        remedy: `It needs Node ${OLDEST} or newer, which its package brings along: install without --omit=optional.`,
      };
}

const catalogue = (): Check => ({
  title: "catalogue",
  state: "fine",
  detail: `${connectors.length} connectors, ${signatures.length} libraries, ${rules.length} rules, ${reports.length} report formats, ${programs.length} programs`,
});

/** Each grammar is loaded for real and parses a line. */
async function grammars(): Promise<Check> {
  try {
    const parsers = await Parsers.load(LANGUAGES);
    for (const language of LANGUAGES) parsers.parse(language, "x\n");
    return { title: "grammars", state: "fine", detail: LANGUAGES.join(", ") };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return {
      title: "grammars",
      state: "broken",
      detail,
      remedy: "Install the package again: a file of it is missing.",
    };
  }
}

function target(args: Arguments): Check[] {
  let setup: ScanSetup;
  try {
    setup = setUpScan(args, args.operands[0]);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [{ title: "configuration", state: "broken", detail: error.message, remedy: error.hint ?? "" }];
  }
  const { config, target: folder } = setup;
  const commit = gitCommit(folder.root);
  return [
    config.file === null
      ? {
          title: "configuration",
          state: "note",
          detail: "none found; the defaults hold",
          remedy: "stance init writes one.",
        }
      : { title: "configuration", state: "fine", detail: config.file },
    commit === null
      ? { title: "folder", state: "note", detail: `${folder.root} is no git checkout: reports name no commit` }
      : { title: "folder", state: "fine", detail: `${folder.root} at commit ${commit.slice(0, 12)}` },
    cacheOf(setup),
  ];
}

const MEGABYTE = 1e6;

function cacheOf({ options: { cache } }: ScanSetup): Check {
  if (cache === undefined)
    return { title: "cache", state: "note", detail: "no facts are kept between scans of this folder" };
  if (!privateFolder(cache.folder))
    return {
      title: "cache",
      state: "note",
      detail: `${cache.folder} cannot be written: every scan starts from nothing`,
      remedy: "Name another folder with --cache-dir.",
    };
  const bytes = packsIn(cache.folder).reduce((sum, { size }) => sum + size, 0);
  return { title: "cache", state: "fine", detail: `${cache.folder}, ${(bytes / MEGABYTE).toFixed(1)} MB` };
}
