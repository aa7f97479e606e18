import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";

export const packageFromUnverifiedSource = defineRule<"package">({
  id: "package-from-unverified-source",
  title: "A package is fetched from an address without a commit or digest",
  area: "supply-chain",
  appliesTo: "package",
  severity: "medium",
  controls: ["AC-SUP-03", "AC-SUP-06"],
  techniques: ["AML.T0010.001", "AML.T0109", "LLM03:2025", "ASI04"],
  why: "A branch or tag can be moved and a file behind an address exchanged; no registry keeps what was there. Whoever controls the address, today or after a takeover, runs code on every machine that installs the project.",
  fix: "Name the full commit (`@<40 hex digits>`, `#<commit>`), add the digest of the archive (`#sha256=…`), or commit a lockfile that records it. Better, use a release from the registry.",
  references: ["pip documentation, VCS Support; Secure installs"],
  check: (asset, graph) => {
    if (graph.to(asset, "depends-on", "application").size === 0)
      return notApplicable("no project depends on it: how it is started is judged there");
    const source = asset.read("source");
    if (source !== "git" && source !== "url") return notApplicable("does not come from an address");
    const requirement = asset.read("requirement");
    return asset.read("integrity") === false
      ? fail(`${asset.name} is fetched from ${requirement ?? "an address"} as it is that day`)
      : pass();
  },
});
