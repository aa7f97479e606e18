import { displayWidth } from "../../../domain/display-text.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { prose, styled, type TextPage } from "../../../domain/text-page.ts";
import { sortFindings } from "../shared/sorted-findings.ts";
import { bytes, counted, thousands } from "../shared/words.ts";
import { isAi } from "./links.ts";

/** Says what was looked at, and at once which source broke: all that follows lacks what it would have seen. */
export function writeTarget(page: TextPage, snapshot: Snapshot): void {
  const { name, files, bytes: size, commit } = snapshot.target;
  const facts = [counted(files, "file"), bytes(size), ...(commit === null ? [] : [`commit ${commit.slice(0, 12)}`])];
  page.write(["Looked at ", styled("strong", name), `: ${facts.join(", ")}`], { hanging: 2 });
  const failed = snapshot.runs.filter((run) => run.status === "failed");
  for (const run of failed)
    page.write(
      [
        styled("critical", `${page.marks.critical} Incomplete: `),
        `${run.connector} failed: ${prose(run.error ?? "no reason given")}`,
      ],
      { hanging: 2 },
    );
  const cut = snapshot.notExamined.filter((item) => item.connector === null && item.reason === "truncated");
  if (cut.length > 0)
    page.write(
      [
        styled("critical", `${page.marks.critical} Incomplete: `),
        `${counted(cut.length, "file")} not reached: ${cut[0]?.detail}`,
      ],
      { hanging: 2 },
    );
}

/** How each source fared. */
export function writeSources(page: TextPage, snapshot: Snapshot): void {
  if (snapshot.runs.length === 0) return;
  page.heading("Sources");
  const width = Math.max(...snapshot.runs.map((run) => displayWidth(run.connector))) + 2;
  for (const run of snapshot.runs) {
    const gaps = run.notExamined === 0 ? "" : `, ${thousands(run.notExamined)} not examined`;
    page.row(
      run.connector,
      width,
      `${run.status}: ${counted(run.examined, "file")}, ${counted(run.assets, "asset")}${gaps}`,
      {
        indent: 2,
      },
    );
  }
}

/** The words for a scan that saw no AI: where it would have shown. */
export function writeNoAi(page: TextPage, snapshot: Snapshot): void {
  if (snapshot.assets.some(isAi)) return;
  page.heading("No AI found");
  const looked = snapshot.runs.filter((run) => run.status !== "failed");
  if (looked.length === 0) {
    page.write("No source looked at anything, so this says nothing about what is here.", { indent: 2 });
    return;
  }
  page.write("Models, agents, tools, MCP servers, prompts, AI packages and keys would have shown here:", { indent: 2 });
  const width = Math.max(...looked.map((run) => displayWidth(run.connector))) + 4;
  for (const run of looked)
    page.row(
      run.connector,
      width,
      run.examined === 0 ? "no file of its kind" : `${counted(run.examined, "file")} examined`,
      {
        indent: 4,
      },
    );
  page.write(styled("faint", "AI that no file here speaks of, or in a language no source reads, is not seen."), {
    indent: 2,
  });
}

/** The words for a scan without findings that count: what the rules saw, never more. */
export function writeNothingWrong(page: TextPage, snapshot: Snapshot, includeTests: boolean): void {
  if (sortFindings(snapshot, { includeTests }).counting.length > 0 || !snapshot.assets.some(isAi)) return;
  const tallies = Object.values(snapshot.tally);
  const sum = (part: "pass" | "fail" | "unknown"): number => tallies.reduce((total, tally) => total + tally[part], 0);
  const ran = tallies.filter((tally) => tally.pass + tally.fail + tally.unknown > 0).length;
  page.heading("No findings that count");
  const judged = `${counted(ran, "rule")} of ${thousands(snapshot.rules.length)} had something to judge on ${counted(snapshot.assets.length, "asset")}`;
  page.write(`${judged}: ${counted(sum("pass"), "check")} passed, ${thousands(sum("unknown"))} could not be decided.`, {
    indent: 2,
  });
  page.write(styled("faint", "That is what these rules saw; what they do not judge stays unknown."), { indent: 2 });
}
