import { kindsOf, type Rule } from "../../domain/rule.ts";
import { type PageLook, prose, styled, TextPage } from "../../domain/text-page.ts";
import { controlOf, frameworkName, techniqueOf } from "../explain/frameworks.ts";

const ID_WIDTH = 14;
const FRAMEWORK_WIDTH = 28;

/** A rule as a page: what it says, why it matters, how to fix it, and which controls and techniques it speaks to. */
export function explainRule(rule: Rule, look: PageLook): string {
  const page = new TextPage(look);
  page.write(styled("strong", rule.title));
  page.write([
    styled(rule.severity, `${page.marks[rule.severity]} ${rule.severity.toUpperCase()}`),
    styled("faint", `  ${rule.id}  ${rule.area}, judges every ${kindsOf(rule).join(", ")}`),
  ]);
  page.heading("Why it matters");
  page.write(prose(rule.why), { indent: 2 });
  page.heading("How to fix it");
  page.write(prose(rule.fix), { indent: 2 });
  if (rule.techniques.length > 0) {
    page.heading("What an attacker does");
    for (const id of rule.techniques) {
      const technique = techniqueOf(id);
      const framework = technique === undefined ? "" : styled("faint", `  ${technique.framework}`);
      page.row(id, ID_WIDTH, [technique?.title ?? "", framework], { indent: 2 });
    }
  }
  if (rule.controls.length > 0) {
    page.heading("Controls it gives evidence for");
    for (const id of rule.controls) writeControl(page, id);
  }
  if (rule.references !== undefined && rule.references.length > 0) {
    page.heading("References");
    for (const reference of rule.references) page.write(reference, { indent: 2, hanging: 4 });
  }
  page.heading("In stance.yaml");
  page.write(styled("command", `skipRules: [${rule.id}]`), { indent: 2 });
  page.write(styled("command", `severities: { ${rule.id}: low }`), { indent: 2 });
  return page.toString();
}

function writeControl(page: TextPage, id: string): void {
  const control = controlOf(id);
  page.row(id, ID_WIDTH, control?.title ?? "", { indent: 2 });
  const mappings = Object.entries(control?.mappings ?? {})
    .map(([framework, items]) => ({ name: frameworkName(framework), items: items.join(", ") }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, items } of mappings)
    page.row(styled("faint", name), FRAMEWORK_WIDTH, styled("faint", items), { indent: 2 + ID_WIDTH });
}
