import { rules as RULES } from "../../../catalog/rules.generated.ts";
import type { Rule } from "../../../domain/rule.ts";
import { callerReach } from "../../auth/caller.ts";
import { allTechniques, controlOf, frameworkName, techniqueOf } from "../../explain/frameworks.ts";
import type { Exchange } from "../../http/exchange.ts";
import { parsed } from "../../http/parse.ts";
import { RequestError } from "../../http/problems.ts";
import type { Job } from "../../store/contract/jobs.ts";
import type { Estate } from "../../store/contract/store.ts";
import { KINDS } from "../../work/kinds.ts";
import type { Contract } from "../contract/contract.ts";
import { found } from "./found.ts";
import type { HandlersOf } from "./handlers.ts";

export const audit: HandlersOf<"audit"> = {
  list: ({ estate, query }) => estate.audit.entries(query),
  export: async ({ estate, platform }) => {
    await estate.audit.checkpoint(platform.signer);
    return estate.audit.export(platform.signer);
  },
};

export const jobs: HandlersOf<"jobs"> = {
  list: ({ estate, query }) => estate.jobs.list(query),
  start: ({ estate, actor, caller, body: { kind: name, payload: given } }) => {
    const kind = KINDS.find((known) => known.kind === name && known.startedBy !== null);
    if (kind === undefined || kind.startedBy === null)
      throw new RequestError("invalid-request", `there is no work called ${name} that is started so`);
    if (callerReach(caller, kind.startedBy) !== "all")
      throw new RequestError("forbidden", `this needs the permission ${kind.startedBy} over the whole organisation`);
    const payload = parsed(kind.payload, given ?? null, "body");
    return estate.jobs.enqueue({ kind: name, subject: name, payload, maxAttempts: kind.attempts }, actor);
  },
  schedules: ({ estate }) => estate.jobs.schedules(),
  get: async ({ estate, params: { id } }) => found(await estate.jobs.get(id), "job", id),
  cancel: ({ estate, actor, params: { id } }) => after(estate, id, (job) => estate.jobs.cancel(job, actor)),
  resume: ({ estate, actor, params: { id } }) => after(estate, id, (job) => estate.jobs.resume(job, actor)),
};

/** The job after something was done to it. */
async function after(estate: Estate, id: string, work: (id: string) => Promise<boolean>): Promise<Job> {
  const { state } = found(await estate.jobs.get(id), "job", id);
  if (!(await work(id))) throw new RequestError("conflict", `the job is ${state}`);
  return found(await estate.jobs.get(id), "job", id);
}

const shownRule = ({ id, title, severity, why, fix, controls, techniques }: Rule) => ({
  id,
  title,
  severity,
  why,
  fix,
  controls,
  techniques,
});

/** With the names of all that it speaks to: much, so of one rule and not of all. */
const explainedRule = (rule: Rule) => ({
  ...shownRule(rule),
  controls: rule.controls.map(shownControl),
  techniques: rule.techniques.map((id) => ({ id, ...(techniqueOf(id) ?? { title: id, framework: "" }) })),
  references: [...(rule.references ?? [])],
});

function shownControl(id: string) {
  const control = controlOf(id);
  const frameworks = Object.entries(control?.mappings ?? {})
    .map(([framework, requirements]) => ({ name: frameworkName(framework), requirements: [...requirements] }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return { id, title: control?.title ?? id, frameworks };
}

export const rules: HandlersOf<"rules"> = {
  list: async () => RULES.map(shownRule),
  get: async ({ params: { id } }) => explainedRule(found(RULES.find((rule) => rule.id === id) ?? null, "rule", id)),
};

const LOOK_EVERY = 1_000;
const STAY_OPEN_EVERY = 15_000;

export const techniques: HandlersOf<"techniques"> = {
  list: async () => allTechniques().map((technique) => ({ ...technique })),
};

export const events: HandlersOf<"events"> = {
  follow: async (exchange) => follow(exchange),
};

/** Looks at the clock of the organisation again and again: the same in every process, whoever made the change. */
async function* follow({ estate, platform, signal }: Exchange<Contract["events"]["follow"]>) {
  let seen = await estate.pulse();
  let quiet = 0;
  yield "following";
  while (!signal.aborted) {
    await pause(LOOK_EVERY, signal);
    const now = await estate.pulse(seen);
    quiet += LOOK_EVERY;
    for (const topic of now.topics) yield { at: now.at, topic };
    if (now.topics.length > 0) quiet = 0;
    if (quiet >= STAY_OPEN_EVERY) {
      quiet = 0;
      yield `still here at ${platform.now()}`;
    }
    seen = now;
  }
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener("abort", done);
  });
