import { defineRule } from "../../../domain/rule.ts";
import { failEach, notApplicable } from "../../../domain/verdict.ts";

/** The whole shell, or every tool. */
const EVERYTHING = /^(?:\*|(?:Bash|Shell|run_shell_command|execute)(?:\((?::?\*+)?\))?)$/i;

export const skillGrantsUnrestrictedTools = defineRule<"skill">({
  id: "skill-grants-unrestricted-tools",
  title: "A skill may run any command unasked",
  area: "skills",
  appliesTo: "skill",
  severity: "medium",
  controls: ["AC-AGT-01", "AC-AGT-02"],
  techniques: ["ASI02", "LLM06:2025"],
  why: "While the skill is in use its tools run without a question. With the whole shell among them, whatever text the skill makes the agent read can run commands.",
  fix: "Name the commands the skill needs, such as `Bash(git status:*)`, or leave `allowed-tools` out and let the agent ask.",
  references: ["Agent Skills specification, allowed-tools"],
  check: (skill) => {
    const tools = skill.read("allowedTools");
    if (tools === null) return notApplicable("it names no tools, so the agent asks");
    return failEach(
      tools
        .filter((tool) => EVERYTHING.test(tool))
        .map((tool) => ({ message: `${skill.name} may use ${tool} without asking`, subject: tool })),
    );
  },
});
