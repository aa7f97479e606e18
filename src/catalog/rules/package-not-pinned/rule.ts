import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";

export const packageNotPinned = defineRule<"package">({
  id: "package-not-pinned",
  title: "An AI package is installed in a version that nothing fixes",
  area: "supply-chain",
  appliesTo: "package",
  severity: "low",
  controls: ["AC-SUP-01", "AC-SUP-06"],
  techniques: ["AML.T0010.001", "AML.T0109", "LLM03:2025"],
  why: "Every installation takes the newest version that fits. What was tested is not what runs, nobody can say afterwards which version ran, and a release taken over by an attacker arrives by itself: AI packages have been hit so, and run with the keys of the models beside them.",
  fix: "Commit a lockfile (`uv lock`, `poetry lock`, `npm install`, `pip-compile --generate-hashes`) and install from it, or name exact versions (`name==1.2.3`). A library that others install leaves its ranges open; commit a lockfile for its own tests.",
  check: (asset, graph) => {
    if (graph.to(asset, "depends-on", "application").size === 0)
      return notApplicable("no project depends on it: how it is started is judged there");
    if (asset.read("category") === null) return notApplicable("no AI package");
    if (asset.read("source") !== "registry") return notApplicable("does not come from a registry");
    if (asset.read("pinned")) return pass();
    const written = asset.read("requirement");
    return fail(
      `${asset.name} is installed in ${written === null || written === "*" ? "whatever version is newest" : `the newest version that fits ${written}`}`,
    );
  },
});
