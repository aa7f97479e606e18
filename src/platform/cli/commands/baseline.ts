import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ConfigError } from "../../../domain/errors.ts";
import { stateOf } from "../../../domain/scan-state.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { prose } from "../../../domain/text-page.ts";
import { approve, approvedText } from "../../audit/approved-state.ts";
import { signerFromFile } from "../../audit/key-file.ts";
import { CONFIG_NAMES } from "../../config/find-config.ts";
import { APPROVED_FILE, readApproved, signingKeyFile } from "../approved-file.ts";
import type { Arguments } from "../arguments.ts";
import { BASELINE_FILE, baselineText } from "../baseline-file.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { intendedOf } from "../intended-of.ts";
import { writeReportFile } from "../outputs.ts";
import { personsFolder } from "../paths.ts";
import { observedPins, withPins } from "../pin-servers.ts";
import { runWatched } from "../run-watched.ts";
import { ignoresOf, type ScanSetup, setUpScan } from "../scan-setup.ts";
import type { Shell } from "../shell.ts";
import { dayOf, instantOf } from "../time.ts";

/**
 * `stance baseline` writes down the findings that are there, so that later scans count only new ones; `approve` signs the whole state,
 * `pin` writes the MCP servers that are there into the configuration, `verify` and `show` read a signed state.
 */
export async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const [action, operand] = args.operands;
  if (action === "approve") return approveState(operand, args, shell);
  if (action === "pin") return pinServers(operand, args, shell);
  if (action === "verify" || action === "show") return showState(operand ?? APPROVED_FILE, args, shell);
  if (operand !== undefined)
    throw new ConfigError(
      `stance baseline does not know "${action}"`,
      "It can approve, pin, verify or show; or name one folder.",
    );
  return knownFindings(action, args, shell);
}

async function knownFindings(operand: string | undefined, args: Arguments, shell: Shell): Promise<ExitCode> {
  const setup = setUpScan(args, operand);
  const snapshot = await scanned(setup, args, shell);
  if (snapshot === undefined) return EXIT.interrupted;
  const open = ignoresOf(snapshot.findings, setup, args).findings.filter((finding) => finding.ignored === null);
  const name = args.value("output") ?? BASELINE_FILE;
  const file = resolve(personsFolder(), name);
  writeReportFile(file, baselineText(open, snapshot));
  shell.remark(`wrote ${open.length} findings to ${file}; count only new ones with: stance scan --baseline ${name}\n`);
  return wholeness(snapshot, shell);
}

async function scanned(setup: ScanSetup, args: Arguments, shell: Shell): Promise<Snapshot | undefined> {
  const { snapshot, interrupted } = await runWatched(setup.options, shell, args.has("quiet"));
  return interrupted ? undefined : snapshot;
}

function wholeness({ runs }: Snapshot, shell: Shell): ExitCode {
  const failed = runs.filter((run) => run.status === "failed");
  for (const { connector } of failed) shell.remark(`${connector} failed: the baseline lacks what it would have seen\n`);
  return failed.length > 0 ? EXIT.incomplete : EXIT.clean;
}

async function approveState(operand: string | undefined, args: Arguments, shell: Shell): Promise<ExitCode> {
  const [approver, reason] = [needed(args, "approver"), needed(args, "reason")];
  const name = args.value("output") ?? APPROVED_FILE;
  const file = resolve(personsFolder(), name);
  const signer = signerFromFile(signingKeyFile(args));
  const before = existsSync(file) ? readApproved(name, args) : undefined;
  const setup = setUpScan(args, operand);
  const snapshot = await scanned(setup, args, shell);
  if (snapshot === undefined) return EXIT.interrupted;
  const approval = {
    ...{ subject: snapshot.target.name, approver, reason, tool: snapshot.tool.version },
    approvedAt: instantOf(args.value("time"), undefined) ?? new Date().toISOString(),
    until: dayOf(args.value("until")) ?? null,
  };
  const previous = before === undefined ? null : { text: before.text, version: before.approved.version };
  const approved = await approve(stateOf(snapshot), approval, previous, signer);
  writeReportFile(file, approvedText(approved));
  shell.remark(
    `version ${approved.version} of ${approval.subject}, signed with ${approved.key}, is in ${file}; compare with: stance diff ${name}\n`,
  );
  const blocking = intendedOf(snapshot, setup, args)?.departures.filter((drift) => drift.class === "blocking") ?? [];
  for (const { says } of blocking)
    shell.remark(`approved with it, and not as the configuration intends: ${prose(says)}\n`);
  return wholeness(snapshot, shell);
}

/** Writes the MCP servers as they are now into the configuration: from then on they must be so. */
async function pinServers(operand: string | undefined, args: Arguments, shell: Shell): Promise<ExitCode> {
  const setup = setUpScan(args, operand);
  const named = args.value("output");
  const file =
    named === undefined
      ? (setup.config.file ?? join(setup.options.root, CONFIG_NAMES[0]))
      : resolve(personsFolder(), named);
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found?.isFile() === false) throw new ConfigError(`${file} is no file`, "Links are not followed: name the file.");
  const before = found === undefined ? "" : readFileSync(file, "utf8");
  const snapshot = await scanned(setup, args, shell);
  if (snapshot === undefined) return EXIT.interrupted;
  const pins = observedPins(snapshot);
  if (pins.length > 0) writeReportFile(file, withPins(before, file, pins));
  const unseen = pins.filter(({ tools }) => tools === undefined).map(({ name }) => name);
  shell.remark(
    pins.length === 0
      ? "no MCP server is here: nothing was pinned\n"
      : `pinned ${pins.length === 1 ? "1 MCP server" : `${pins.length} MCP servers`} in ${file}: read it before you commit it\n`,
  );
  if (unseen.length > 0) shell.remark(`not all their tools were seen, so they are not pinned: ${unseen.join(", ")}\n`);
  return wholeness(snapshot, shell);
}

function needed(args: Arguments, option: string): string {
  const value = args.value(option)?.trim();
  if (value !== undefined && value !== "") return value;
  throw new ConfigError(`an approval needs --${option}`, "Say who approves and why: auditors read it.");
}

function showState(operand: string, args: Arguments, shell: Shell): ExitCode {
  const { approved } = readApproved(operand, args);
  const { subject, version, approver, reason, approvedAt, until, key, state, previous } = approved;
  const rows = [
    ["subject", subject],
    ["commit", state.target.commit ?? "unknown"],
    ["version", `${version}${previous === null ? "" : `, after ${previous.slice(0, 16)}`}`],
    ["approved by", `${approver}, ${approvedAt}${until === null ? "" : `, until ${until}`}`],
    ["reason", reason],
    ["signed with", `${key}, whole`],
    ["holds", `${state.assets.length} assets, ${state.relationships.length} relationships`],
  ];
  shell.write(rows.map(([name = "", value = ""]) => `${name.padEnd(12)} ${value}\n`).join(""));
  return EXIT.clean;
}
