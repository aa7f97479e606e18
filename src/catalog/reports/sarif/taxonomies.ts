import type { Rule } from "../../../domain/rule.ts";

type Naming = Pick<Rule, "techniques" | "controls">;

/** A framework the rules speak of, with the items they name (§3.19.3). */
export interface Taxonomy {
  readonly name: string;
  readonly organization: string;
  readonly informationUri?: string;
  readonly isComprehensive: false;
  readonly shortDescription: { readonly text: string };
  readonly taxa: readonly { readonly id: string }[];
}

interface Framework {
  readonly name: string;
  readonly organization: string;
  readonly informationUri?: string;
  readonly ids: RegExp;
}

const OWN: Framework = { name: "Stance controls", organization: "Stance", ids: /^AC-/ };

const FRAMEWORKS: readonly Framework[] = [
  { name: "MITRE ATLAS", organization: "MITRE", informationUri: "https://atlas.mitre.org/", ids: /^AML\./ },
  {
    name: "OWASP Top 10 for LLM Applications",
    organization: "OWASP",
    informationUri: "https://genai.owasp.org/llm-top-10/",
    ids: /^LLM\d/,
  },
  {
    name: "OWASP Top 10 for Agentic Applications",
    organization: "OWASP",
    informationUri: "https://genai.owasp.org/",
    ids: /^ASI\d/,
  },
  {
    name: "OWASP MCP Top 10",
    organization: "OWASP",
    informationUri: "https://owasp.org/www-project-mcp-top-10/",
    ids: /^MCP\d/,
  },
  OWN,
];

/** The framework an id belongs to, told from its form. */
export const frameworkOf = (id: string): Framework => FRAMEWORKS.find((framework) => framework.ids.test(id)) ?? OWN;

/** The frameworks that the rules name, each with the items named. */
export function taxonomiesOf(rules: readonly Naming[]): Taxonomy[] {
  const ids = [...new Set(rules.flatMap((rule) => [...rule.techniques, ...rule.controls] as string[]))].sort();
  return FRAMEWORKS.map(({ ids: _, ...framework }) => ({
    ...framework,
    isComprehensive: false as const,
    shortDescription: { text: `The items of ${framework.name} that rules of this run name` },
    taxa: ids.filter((id) => frameworkOf(id).name === framework.name).map((id) => ({ id })),
  })).filter((taxonomy) => taxonomy.taxa.length > 0);
}
