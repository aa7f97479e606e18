import { defineAttackStep } from "../../../domain/attack-step.ts";

export const openedProjectRunsHook = defineAttackStep<"agent">({
  id: "opened-project-runs-hook",
  title: "A hook of the project runs when it is opened",
  techniques: ["AML.T0081", "AML.T0112.000", "ASI04"],
  on: ["agent"],
  needs: [],
  entry: "registry",
  when: (agent) => agent.speaksOf("hookSignals") && agent.read("hookSignals").length > 0,
  gains: "execute",
  shownBy: "hookSignals",
  difficulty: 2,
  because: "whoever controls what the hook fetches chooses what runs, once someone lets the agent start here",
  says: (agent) =>
    `the configuration of ${agent.name} in this project runs a command that fetches code or hides what it does`,
  cutBy: ["AC-AGT-07", "AC-INF-05"],
  fix: (agent) =>
    `Remove the hook from the configuration of ${agent.name}, and review changes of such files like code (CODEOWNERS).`,
});
