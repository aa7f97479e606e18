import { rules } from "../../../catalog/rules.generated.ts";
import { didYouMean } from "../../../domain/closest.ts";
import { ConfigError } from "../../../domain/errors.ts";
import { kindsOf, type Rule } from "../../../domain/rule.ts";
import { compareSeverity } from "../../../domain/severity.ts";
import { type PageLook, styled, TextPage } from "../../../domain/text-page.ts";
import type { Arguments } from "../arguments.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import type { Shell } from "../shell.ts";

const FORMATS = ["terminal", "json"];

/** `stance rules`: every rule, as a table or as JSON. */
export async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const format = args.value("format") ?? "terminal";
  if (!FORMATS.includes(format))
    throw new ConfigError(
      `--format cannot be "${format}"`,
      didYouMean(format, FORMATS) ?? `It can be ${FORMATS.join(" or ")}.`,
    );
  const sorted = [...rules].sort(ruleOrder);
  shell.write(
    format === "json" ? `${JSON.stringify(sorted.map(plainRule), null, 2)}\n` : rulesTable(sorted, shell.look),
  );
  return EXIT.clean;
}

const ruleOrder = (a: Rule, b: Rule): number =>
  (a.area < b.area ? -1 : a.area > b.area ? 1 : 0) || compareSeverity(a.severity, b.severity) || (a.id < b.id ? -1 : 1);

/** A rule without its code, keys in a fixed order. */
const plainRule = (rule: Rule): object => ({
  id: rule.id,
  title: rule.title,
  area: rule.area,
  appliesTo: kindsOf(rule),
  severity: rule.severity,
  controls: rule.controls,
  techniques: rule.techniques,
  why: rule.why,
  fix: rule.fix,
  references: rule.references ?? [],
});

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? "" : "s"}`;

/** Rules by area: severity, title and id. */
export function rulesTable(sorted: readonly Rule[], look: PageLook): string {
  const page = new TextPage(look);
  const areas = [...new Set(sorted.map((rule) => rule.area))];
  page.write([styled("strong", count(sorted.length, "rule")), ` in ${count(areas.length, "area")}`]);
  for (const area of areas) {
    const members = sorted.filter((rule) => rule.area === area);
    page.heading(area, String(members.length));
    for (const rule of members) {
      const badge = styled(rule.severity, `${page.marks[rule.severity]} ${rule.severity}`);
      page.row(badge, 12, [rule.title, "  ", styled("faint", rule.id)], { indent: 2 });
    }
  }
  page.heading("Next");
  page.write([styled("command", "stance explain RULE"), "  why it matters, how to fix it, what it proves"], {
    indent: 2,
    hanging: 4,
  });
  return page.toString();
}
