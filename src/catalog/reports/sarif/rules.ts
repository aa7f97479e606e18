import type { Described } from "../shared/told.ts";
import { LEVELS } from "./levels.ts";
import { frameworkOf, type Taxonomy } from "./taxonomies.ts";

/** A rule with all its words, so that a reader needs no other page (§3.49). */
export function ruleDescriptor(rule: Described, taxonomies: readonly Taxonomy[]) {
  const { level, score } = LEVELS[rule.severity];
  return {
    id: rule.id,
    name: rule.id.replace(/(^|[-/])([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.title },
    fullDescription: { text: `${rule.title}. ${rule.why}` },
    help: { text: helpText(rule), markdown: helpMarkdown(rule) },
    defaultConfiguration: { level },
    relationships: [...rule.techniques, ...rule.controls].map((id) => relationship(id, taxonomies)),
    properties: {
      "security-severity": score,
      tags: ["security", "ai", rule.area, ...rule.techniques, ...rule.controls],
    },
  };
}

const helpText = (rule: Described): string =>
  [`Why it matters: ${rule.why}`, `How to fix it: ${rule.fix}`, ...(rule.references ?? [])].join("\n\n");

function helpMarkdown(rule: Described): string {
  const references = rule.references ?? [];
  const parts = [`### Why it matters\n\n${rule.why}`, `### How to fix it\n\n${rule.fix}`];
  if (references.length > 0) parts.push(`### References\n\n${references.map((item) => `- ${item}`).join("\n")}`);
  const ids = [...rule.techniques, ...rule.controls];
  return [...parts, ids.map((id) => `\`${id}\``).join(" ")].filter(Boolean).join("\n\n");
}

/** A technique or control is what the flaw is relevant to (§3.53.3). */
function relationship(id: string, taxonomies: readonly Taxonomy[]) {
  const index = taxonomies.findIndex((taxonomy) => taxonomy.name === frameworkOf(id).name);
  const taxon = taxonomies[index]?.taxa.findIndex((item) => item.id === id);
  return { target: { id, index: taxon, toolComponent: { name: frameworkOf(id).name, index } }, kinds: ["relevant"] };
}
