import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const packageFromMovingAddress = defineAttackScenario({
  id: "package-from-moving-address",
  title: "A package from an address that moves runs in an application of AI",
  pattern: {
    begins: ["registry"],
    through: [by("address-serves-other-package"), by("package-runs-in-its-application")],
    ends: ["runs-code-in-application"],
  },
  severity: "high",
  because: "whoever controls the address that day chooses the code",
  techniques: ["ASI04", "LLM03:2025", "AML.T0010.001"],
  breakAt: "address-serves-other-package",
});
