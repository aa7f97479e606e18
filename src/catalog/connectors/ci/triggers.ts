import type { Gap } from "../../../domain/observation.ts";
import {
  type ConfigPath,
  type ConfigRecord,
  type ConfigValue,
  isRecord,
  recordOf,
  textAt,
  textsOf,
} from "../shared/config-document.ts";
import type { AgentStep } from "../shared/workflow-steps.ts";

/** A thing seen at a place of the document. */
export interface Sign {
  readonly id: string;
  readonly message: string;
  readonly at: ConfigPath;
}

/** Events that anybody can cause, whose runs hold the rights and secrets of the project. */
const OUTSIDER_EVENTS: { readonly [event: string]: string } = {
  issues: "by opening an issue",
  issue_comment: "by commenting on an issue or a pull request",
  pull_request_target: "by opening a pull request from a fork",
  pull_request_review: "by reviewing a pull request",
  pull_request_review_comment: "by commenting on the lines of a pull request",
  discussion: "by opening a discussion",
  discussion_comment: "by commenting on a discussion",
  fork: "by forking",
  watch: "by starring",
};
/** Activities that only people with rights in the project can cause. */
const INSIDER_ACTIVITIES =
  /^(?:labeled|unlabeled|assigned|unassigned|milestoned|demilestoned|pinned|unpinned|locked|unlocked|transferred|typed|untyped|answered|unanswered|category_changed|dismissed|auto_merge_enabled|enqueued)$/;
const BOUND =
  /author_association|github\.(?:actor|triggering_actor)\s{0,4}[=!]=|(?:sender|user)\.login\s{0,4}==|github\.(?:event\.)?(?:sender|repository)[\w.]{0,60}owner|head\.repo\.(?:full_name|owner\.login|fork)|contains\(\s{0,4}fromJSON?\([^)]{0,300}\)\s{0,4},\s{0,4}github\.(?:actor|event\.[\w.]{0,60}login)/i;
const MAYBE_BOUND = /needs\.[\w-]+\.(?:outputs|result)|steps\.[\w-]+\.outputs|vars\./;
const CHECKS_PERMISSION = /permission|collaborator|check-actor|is-organization-member|team-?member/i;

/** By which events people outside the project start an agent; a condition that cannot be judged is a gap. */
export function outsiderTriggers(root: ConfigRecord, { step, job, client, inputs, at }: AgentStep): Sign[] | Gap {
  const open = eventsOf(root);
  if (open.length === 0 || (isActionOfItsOwn(step) && checksItself(client, step, inputs))) return [];
  const body = recordOf(recordOf(root.jobs)[job]);
  const conditions = [textAt(body, "if"), textAt(step, "if")].filter((text) => text !== undefined).join(" && ");
  if (BOUND.test(conditions)) return [];
  const before = (Array.isArray(body.steps) ? body.steps : []).slice(0, Number(at[3]));
  const checks = before.some((item: ConfigValue) =>
    CHECKS_PERMISSION.test(`${textAt(item, "uses") ?? ""} ${textAt(item, "run") ?? ""}`),
  );
  if (checks || body.environment !== undefined || MAYBE_BOUND.test(conditions))
    return {
      reason: "dynamic",
      detail: `who may start job ${job} is decided by a condition, a check or an environment`,
    };
  return open.map((event) => ({
    id: event,
    message: `anybody can start it ${OUTSIDER_EVENTS[event]}`,
    at: isRecord(root.on) ? ["on", event] : ["on"],
  }));
}

function eventsOf(root: ConfigRecord): string[] {
  const names = isRecord(root.on) ? Object.keys(root.on) : textsOf(root.on);
  return names.filter((name) => {
    if (!Object.hasOwn(OUTSIDER_EVENTS, name)) return false;
    const types = textsOf(isRecord(root.on) ? recordOf(root.on[name]).types : undefined);
    return types.length === 0 || types.some((type) => !INSIDER_ACTIVITIES.test(type));
  });
}

const isActionOfItsOwn = (step: ConfigRecord): boolean => textAt(step, "uses") !== undefined;

/** Actions that refuse whoever has no right to write, unless an input lets others in. */
function checksItself(client: AgentStep["client"], step: ConfigRecord, inputs: ConfigRecord): boolean {
  const uses = textAt(step, "uses") ?? "";
  const isSet = (name: string): boolean => inputs[name] !== undefined && inputs[name] !== null && inputs[name] !== "";
  if (client === "claude-code") return !/claude-code-base-action/.test(uses) && !isSet("allowed_non_write_users");
  if (client === "openai-codex") return !isSet("allow-users");
  return client === "opencode";
}
