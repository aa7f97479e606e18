import type { ReportedResult } from "../../../domain/asset.ts";
import type { Asset, AssetSet } from "../../../domain/asset-graph.ts";
import { defineRule } from "../../../domain/rule.ts";
import { failEach, type Verdict } from "../../../domain/verdict.ts";

export const otherToolReportsFlaw = defineRule<"assessment">({
  id: "other-tool-reports-flaw",
  title: "Another tool reports a flaw",
  area: "supply-chain",
  appliesTo: "assessment",
  severity: "medium",
  controls: ["AC-SUP-04", "AC-SUP-08", "AC-VUL-01"],
  techniques: ["LLM03:2025", "ASI04"],
  why: "What other tools find in the same code and packages is the way an attacker takes to the AI in them: a flaw in the web handler around an agent reaches its tools and keys. Seen beside the AI it can be judged with it; left in another report it is judged by nobody.",
  fix: "Follow the other tool's own advice for its rule, which each finding names. What is no flaw is suppressed in that tool, or told as not affecting the product in its VEX statement; both are taken over with the next import. Each finding is as severe as the tool says; one without a rating counts as medium.",
  references: [
    "OASIS SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html",
    "CycloneDX, vulnerabilities: https://cyclonedx.org/docs/1.7/json/#vulnerabilities",
  ],
  check(assessment, graph) {
    const packages = graph.from(assessment, "reads", "package");
    const results = assessment.read("results").filter((result) => !isTold(result, packages));
    return results.length > 0 ? failEach(results.map(issueOf)) : withoutMore(assessment);
  },
});

/** Reading the gap, where there is one, ends the check as unknown: the tool may have found more than it says. */
function withoutMore(assessment: Asset<"assessment">): Verdict {
  if (assessment.speaksOf("furtherResults")) assessment.read("furtherResults");
  return failEach([]);
}

const issueOf = ({ message, subject, severity, evidence }: ReportedResult) => ({
  message,
  subject,
  ...(severity !== null && { severity }),
  ...(evidence !== undefined && { evidence: [evidence] }),
});

/** Whether a package has it as an advisory of its own, which is a finding already. */
const isTold = ({ id, aliases, package: name }: ReportedResult, packages: AssetSet<"package">): boolean =>
  name !== null &&
  packages.find((item) => item.name === name && hasAdvisory(item, new Set([id, ...aliases]))) !== undefined;

const hasAdvisory = (item: Asset<"package">, names: ReadonlySet<string>): boolean =>
  (item.read("advisories") ?? []).some((advisory) =>
    [advisory.id, ...advisory.aliases].some((name) => names.has(name)),
  );
