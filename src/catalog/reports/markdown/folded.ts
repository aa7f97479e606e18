import { ASSET_KINDS } from "../../../domain/asset.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { markdownCode, markdownText } from "../shared/markdown-text.ts";
import { counted, KIND_WORDS, REASON_WORDS, shortened, thousands } from "../shared/words.ts";

const NAMES = 12;
const MOST_ROWS = 25;
const LONGEST = 200;

/** A part that is closed until somebody opens it; nothing where it holds nothing. */
export const folded = (summary: string, body: string): string =>
  body === "" ? "" : `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;

/** One row per kind: how many, and names. */
export function inventoryTable(snapshot: Snapshot): string {
  const rows = ASSET_KINDS.flatMap((kind) => {
    const assets = snapshot.assets.filter((asset) => asset.kind === kind);
    if (assets.length === 0) return [];
    const names = [...new Set(assets.map((asset) => asset.name))];
    const more = names.length > NAMES ? `, ${thousands(names.length - NAMES)} more` : "";
    const shown = names.slice(0, NAMES).map((name) => markdownCode(shortened(name, 60)));
    return [`| ${KIND_WORDS[kind][1]} | ${thousands(assets.length)} | ${shown.join(", ")}${more} |`];
  });
  return rows.length === 0 ? "" : ["| | | |", "|---|--:|---|", ...rows].join("\n");
}

/** One row per rule that could not decide: on how many assets, and the first reason. */
export function undecidedTable(snapshot: Snapshot): string {
  const rows = snapshot.rules.flatMap((rule) => {
    const items = snapshot.undecided.filter((item) => item.rule === rule.id);
    const reason = items[0]?.reasons[0] ?? "";
    if (items.length === 0) return [];
    return [`| ${markdownText(rule.title)} | ${thousands(items.length)} | ${markdownText(reason.slice(0, LONGEST))} |`];
  });
  return rows.length === 0 ? "" : ["| Rule | Assets | Missing, for example |", "|---|--:|---|", ...rows].join("\n");
}

/** What was not examined, the first rows of it, with the rest counted. */
export function notExaminedTable(snapshot: Snapshot): string {
  if (snapshot.notExamined.length === 0) return "";
  const rows = snapshot.notExamined
    .slice(0, MOST_ROWS)
    .map(
      ({ path, reason, detail }) =>
        `| ${markdownCode(path.slice(-LONGEST))} | ${REASON_WORDS[reason]} | ${markdownText(detail.slice(0, LONGEST))} |`,
    );
  const more = snapshot.notExamined.length - rows.length;
  const rest = more > 0 ? [`\n${counted(more, "more item")} not listed here.`] : [];
  return ["| Path | | |", "|---|---|---|", ...rows, ...rest].join("\n");
}
