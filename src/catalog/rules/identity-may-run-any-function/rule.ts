import { defineRule } from "../../../domain/rule.ts";
import { judgeReach } from "../shared/identity.ts";

export const identityMayRunAnyFunction = defineRule<"identity">({
  id: "identity-may-run-any-function",
  title: "An identity that AI runs as may run every function",
  area: "infrastructure",
  appliesTo: "identity",
  severity: "medium",
  controls: ["AC-AGT-01", "AC-AGT-04"],
  techniques: ["LLM06:2025", "ASI02", "AML.T0053"],
  why: "Functions of other teams move money, send mail and change data. An agent that may run all of them has them all as tools, undescribed and unguarded.",
  fix: "Name the functions as Resource of lambda:InvokeFunction, or grant the invoker role on single services.",
  references: ["AWS Lambda Developer Guide, identity-based policies"],
  check: (identity) =>
    judgeReach(identity, {
      actions: /^lambda:(?:InvokeFunction|Invoke\*|\*)$/i,
      roles:
        /^(?:roles\/(?:run\.(?:invoker|admin|developer)|cloudfunctions\.(?:invoker|admin|developer))|AWSLambda_FullAccess|AWSLambdaRole)$/i,
      says: "may run every function",
    }),
});
