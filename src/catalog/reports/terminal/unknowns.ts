import type { NotExamined } from "../../../domain/observation.ts";
import type { Rule } from "../../../domain/rule.ts";
import { compareSeverity } from "../../../domain/severity.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { prose, styled, type TextPage } from "../../../domain/text-page.ts";
import { exceptionWords } from "../shared/exceptions.ts";
import { counted, kindWords, REASON_WORDS, shortened, thousands } from "../shared/words.ts";

const SHOWN_RULES = 5;
const SHOWN_PATHS = 2;

/** Writes the checks that no rule could decide, with what was missing. */
export function writeUndecided(page: TextPage, snapshot: Snapshot, verbose: boolean): void {
  if (snapshot.undecided.length === 0) return;
  const names = new Map(snapshot.assets.map((asset) => [asset.id, asset.name]));
  const groups = new Map<string, Snapshot["undecided"][number][]>();
  for (const item of snapshot.undecided) groups.set(item.rule, [...(groups.get(item.rule) ?? []), item]);
  const rules = snapshot.rules
    .filter((rule) => groups.has(rule.id))
    .sort((a, b) => compareSeverity(a.severity, b.severity));
  page.heading("What could not be decided", counted(snapshot.undecided.length, "check"));
  for (const rule of rules.slice(0, verbose ? rules.length : SHOWN_RULES)) {
    const items = groups.get(rule.id) ?? [];
    page.write([rule.title, styled("faint", `: not decided for ${subjects(rule, items.length)}`)], {
      indent: 2,
      hanging: 4,
    });
    for (const item of verbose ? items : items.slice(0, 1)) {
      const name = names.get(item.assetId) ?? item.assetId;
      for (const reason of verbose ? item.reasons : item.reasons.slice(0, 1)) {
        const said = reason.includes(name) ? prose(reason) : `${shortened(name, 40)}: ${prose(reason)}`;
        page.write(styled("faint", said), { indent: 4, hanging: 6, lines: verbose ? 6 : 2 });
      }
    }
  }
  if (!verbose && rules.length > SHOWN_RULES)
    page.write(styled("faint", `+ ${counted(rules.length - SHOWN_RULES, "more rule")} (--verbose shows them)`), {
      indent: 2,
    });
}

const subjects = (rule: Rule, count: number): string => counted(count, ...kindWords(rule));

/** Writes which rules were switched off or are judged otherwise, and who said so. */
export function writeExceptions(page: TextPage, { exceptions = [] }: Snapshot): void {
  if (exceptions.length === 0) return;
  page.heading("Declared exceptions", counted(exceptions.length, "rule"));
  for (const item of exceptions)
    page.write([prose(item.rule), styled("faint", `  ${prose(exceptionWords(item))}`)], { indent: 2, hanging: 4 });
}

/** Writes what was not looked at, by reason, and what was left out on purpose. */
export function writeNotExamined(page: TextPage, snapshot: Snapshot, verbose: boolean): void {
  const leftOut = leftOutWords(snapshot);
  if (snapshot.notExamined.length === 0 && leftOut === "") return;
  page.heading(
    "What was not looked at",
    snapshot.notExamined.length === 0 ? "" : counted(snapshot.notExamined.length, "item"),
  );
  for (const [reason, items] of byReason(snapshot.notExamined)) {
    const label =
      reason === "language-not-read" ? REASON_WORDS[reason] : `${thousands(items.length)} ${REASON_WORDS[reason]}`;
    if (reason === "language-not-read") {
      page.row(label, 24, styled("place", items.map(({ detail }) => detail).join(", ")), { indent: 2, lines: 3 });
    } else if (verbose) {
      page.write(label, { indent: 2 });
      for (const item of items)
        page.write([styled("place", item.path), styled("faint", `  ${detailOf(item)}`)], { indent: 4, hanging: 6 });
    } else {
      const paths = [...new Set(items.map((item) => item.path))];
      const more = paths.length > SHOWN_PATHS ? ", …" : "";
      page.row(label, 24, styled("place", `${paths.slice(0, SHOWN_PATHS).join(", ")}${more}`), { indent: 2, lines: 3 });
    }
  }
  if (leftOut !== "") page.row("on purpose", 24, styled("faint", leftOut), { indent: 2 });
}

const detailOf = ({ connector, detail }: NotExamined): string =>
  connector === null ? prose(detail) : `${prose(detail)} (${connector})`;

function byReason(items: readonly NotExamined[]): [NotExamined["reason"], NotExamined[]][] {
  const groups = new Map<NotExamined["reason"], NotExamined[]>();
  for (const item of items) groups.set(item.reason, [...(groups.get(item.reason) ?? []), item]);
  return [...groups].sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1));
}

function leftOutWords({ leftOut }: Snapshot): string {
  if (leftOut === undefined) return "";
  const folders = Object.entries(leftOut.folders)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => (count === 1 ? name : `${name} × ${thousands(count)}`));
  const entries = leftOut.ignoredEntries;
  const ignored = entries === 0 ? [] : [`${counted(entries, "entry", "entries")} named in ignore files or --exclude`];
  return [...folders, ...ignored].join(", ");
}
