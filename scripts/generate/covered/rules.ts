import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Rule } from "../../../src/domain/rule.ts";
import { linked, table } from "./markdown.ts";

interface Named {
  readonly id: string;
  readonly title: string;
}

interface Framework {
  readonly name: string;
  readonly version: string;
  readonly items: readonly (Named & { readonly kind: string })[];
}

const FRAMEWORKS = ["owasp-llm-2025", "owasp-agentic-2026", "owasp-mcp-2025", "mitre-atlas"];
const KINDS = ["technique", "subtechnique", "risk", "entry"];

/** Rules by what they are about, by every list of risks and by control; what has no rule is named as well. */
export function rulesPart(root: string, rules: readonly Rule[]): string {
  const read = <T>(path: string): T => JSON.parse(readFileSync(join(root, "src/catalog", path), "utf8")) as T;
  const areas = [...new Set(rules.map(({ area }) => area))].sort();
  const families = areas.map((area) => {
    const own = rules.filter((rule) => rule.area === area);
    return [area, `${own.length}`, own.map(({ id }) => linked(id)).join(", ")];
  });
  const frameworks = FRAMEWORKS.map((id) => {
    const { name, version, items } = read<Framework>(`frameworks/${id}/framework.json`);
    const list = items.filter(({ kind }) => KINDS.includes(kind));
    return `### ${name} ${version}\n\n${byItem(list, rules, (rule) => rule.techniques)}`;
  });
  const { controls } = read<{ controls: readonly Named[] }>("controls/controls.json");
  return [
    table(["about", "rules", ""], families),
    ...frameworks,
    `### Controls\n\n${byItem(controls, rules, (rule) => rule.controls)}`,
  ].join("\n");
}

function byItem(items: readonly Named[], rules: readonly Rule[], ids: (rule: Rule) => readonly string[]): string {
  const of = (id: string): readonly Rule[] => rules.filter((rule) => ids(rule).includes(id));
  const covered = items.filter(({ id }) => of(id).length > 0);
  const rows = covered.map(({ id, title }) => {
    const own = of(id);
    return [id, title, `${own.length}: ${own.map((rule) => linked(rule.id)).join(", ")}`];
  });
  const without = items.filter((item) => !covered.includes(item)).map(({ id, title }) => `${id} ${title}`);
  const rest = without.length === 0 ? "" : `\n**No rule:** ${without.join("; ")}.\n`;
  return `${covered.length} of ${items.length} have a rule.\n\n${table(["", "", "rules"], rows)}${rest}`;
}
