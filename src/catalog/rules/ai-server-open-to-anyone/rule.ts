import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";

export const aiServerOpenToAnyone = defineRule<"endpoint">({
  id: "ai-server-open-to-anyone",
  title: "A self-run AI server answers anybody who reaches it",
  area: "infrastructure",
  appliesTo: "endpoint",
  severity: "critical",
  controls: ["AC-INF-02", "AC-IAM-02"],
  techniques: ["AML.T0049", "AML.T0040", "LLM10:2025"],
  why: "Servers of this kind come without a password. Search engines list the open ones within hours: strangers use the accelerators, read what others asked, load and delete models, and try each known flaw of the server.",
  fix: "Bind the port to 127.0.0.1 or keep the service inside the cluster, switch the server's own key on, and let outsiders in only through a proxy that asks who they are.",
  references: ["Ollama FAQ, exposing the server", "vLLM documentation, security"],
  check: (endpoint) => {
    if (!endpoint.managed) return notApplicable("no managed resource");
    const platform = endpoint.read("platform");
    if (platform !== "container" && platform !== "kubernetes") return notApplicable("not run by its owner");
    if (!endpoint.speaksOf("authentication")) return notApplicable("what the server asks of callers is not known here");
    if (endpoint.read("authentication") !== "none" || !endpoint.read("publicAccess")) return pass();
    // A published port is open to the network of the machine; a load balancer, to the internet.
    const severity = platform === "container" ? "high" : "critical";
    return fail(`${endpoint.name} can be reached from outside and asks nobody who they are`, { severity });
  },
});
