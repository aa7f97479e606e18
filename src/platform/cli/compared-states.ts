import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import type { Elapsed } from "../../domain/drift.ts";
import type { DriftContext, OwnersOf } from "../../domain/drift-class.ts";
import { ConfigError } from "../../domain/errors.ts";
import { type ScanState, stateOf } from "../../domain/scan-state.ts";
import { stateApproved } from "../audit/approved-state.ts";
import { type Config, NO_CONFIG } from "../config/config.ts";
import { codeOwners } from "../scan/code-owners.ts";
import { GitHistory } from "../scan/git-history.ts";
import { elapsedSince, readApproved, saysApproved } from "./approved-file.ts";
import type { Arguments } from "./arguments.ts";
import type { CommitRange } from "./attribute.ts";
import { personsFolder } from "./paths.ts";
import { isFolder, isReportFile, readState, startOf } from "./read-state.ts";
import { runWatched } from "./run-watched.ts";
import { ignoresOf, type ScanSetup, setUpScan } from "./scan-setup.ts";
import type { Shell } from "./shell.ts";

/** Two states to compare, and what made them. */
export interface ComparedStates {
  readonly before: ScanState;
  readonly after: ScanState;
  /** What was said beforehand: by the earlier state where it is a folder or a commit, so that no change approves itself. */
  readonly config: Config;
  /** Where the earlier one was approved. */
  readonly elapsed: Elapsed | null;
  /** Who owns what lies at a path, in each of them. */
  readonly owners: NonNullable<DriftContext["owners"]>;
  /** Where both are commits of one repository. */
  readonly range: CommitRange | undefined;
}

/**
 * Reads or scans what two operands name: a JSON report, a folder, or a revision of the repository in `--repository`. Hands them to `work`
 * and clears up after it.
 */
export async function withStates<Result>(
  operands: readonly [string, string],
  args: Arguments,
  shell: Shell,
  work: (states: ComparedStates) => Result | Promise<Result>,
): Promise<Result> {
  const repository = resolve(personsFolder(), args.value("repository") ?? ".");
  const history = operands.every(isPath) ? undefined : GitHistory.at(repository);
  try {
    const source: Source = { args, shell, history, name: basename(realpathSync(repository)) };
    const [then, now] = [await stateAt(operands[0], source), await stateAt(operands[1], source)];
    const range =
      history !== undefined && then.commit !== undefined && now.commit !== undefined
        ? { history, before: then.commit, after: now.commit }
        : undefined;
    const config = then.setup?.config ?? now.setup?.config ?? NO_CONFIG;
    const owners = { before: then.owners, after: now.owners };
    return await work({ before: then.state, after: now.state, elapsed: then.elapsed ?? null, config, owners, range });
  } finally {
    history?.close();
  }
}

const isPath = (operand: string): boolean => isReportFile(operand) || isFolder(operand);

interface Source {
  readonly args: Arguments;
  readonly shell: Shell;
  readonly history: GitHistory | undefined;
  readonly name: string;
}

interface At {
  readonly state: ScanState;
  readonly setup?: ScanSetup;
  readonly owners?: OwnersOf | undefined;
  readonly commit?: string;
  readonly elapsed?: Elapsed;
}

async function stateAt(operand: string, source: Source): Promise<At> {
  if (isReportFile(operand)) return fromFile(operand, source.args);
  if (isFolder(operand)) return scanned(operand, source, undefined);
  return atRevision(operand, source);
}

function fromFile(operand: string, args: Arguments): At {
  if (!saysApproved(startOf(operand))) return { state: readState(operand) };
  const { approved } = readApproved(operand, args);
  return { state: stateApproved(approved), elapsed: elapsedSince(approved, args) };
}

async function atRevision(operand: string, source: Source): Promise<At> {
  const commit = source.history?.commit(operand);
  if (source.history === undefined || commit === undefined)
    throw new ConfigError(
      `${operand} is no report, no folder and no revision of a repository here`,
      "Name a JSON report, a folder, or a branch, tag or commit; --repository says of which repository.",
    );
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "stance-commit-")));
  try {
    source.history.write(commit, folder);
    const found = await scanned(folder, source, source.name);
    return { ...found, state: { ...found.state, target: { name: source.name, commit } }, commit };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function scanned(operand: string, { args, shell }: Source, name: string | undefined): Promise<At> {
  const setup = setUpScan(args, operand);
  const options = name === undefined ? setup.options : { ...setup.options, name };
  const { snapshot } = await runWatched(options, shell, args.has("quiet"));
  const state = stateOf({ ...snapshot, findings: ignoresOf(snapshot.findings, setup, args).findings });
  return { state, setup, owners: codeOwners(setup.options.root) };
}
