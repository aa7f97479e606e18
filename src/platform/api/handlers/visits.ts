import { FIRST_STEP_IDS, FIRST_STEPS, type FirstStep } from "../../../domain/first-step.ts";
import type { Permission } from "../../../domain/permission.ts";
import { type Caller, callerReach, wholeOf } from "../../auth/caller.ts";
import type { Estate } from "../../store/contract/store.ts";
import type { HandlersOf } from "./handlers.ts";

export const visits: HandlersOf<"visits"> = {
  look: ({ estate, caller, platform }) => estate.visits.look(caller.id, platform.now()),
};

const AWAY = "first-steps";

/** Whether a step is done, from what is recorded: what one sees oneself, or the whole organisation's where that is what one must reach. */
const IS_DONE: { readonly [step in FirstStep]: (estate: Estate) => Promise<boolean> } = {
  look: async (estate) => (await estate.runs.list({ limit: 1 })).items.length > 0,
  source: hasOwnSource,
  owner: (estate) => estate.assetWords.hasOwners(),
  "second-person": async (estate) => (await estate.people.list({ limit: 2 })).items.length > 1,
  baseline: async (estate) => (await estate.baselines.list()).some(({ version }) => version > 0),
  webhook: async (estate) => (await estate.webhooks.list()).length > 0,
};

/** The demo estate is nobody's source. */
async function hasOwnSource(estate: Estate): Promise<boolean> {
  const demo = new Set((await estate.projects.list()).flatMap((project) => (project.demo ? [project.id] : [])));
  return (await estate.sources.list()).some(({ project, removedAt }) => removedAt === null && !demo.has(project));
}

function holds(caller: Caller, permission: Permission, isWhole: boolean): boolean {
  const reach = callerReach(caller, permission);
  return isWhole ? reach === "all" : reach !== null;
}

export const firstSteps: HandlersOf<"firstSteps"> = {
  list: async ({ estate, caller, platform }) => {
    const whole = wholeOf(platform.store, caller.organisation);
    const steps: { readonly id: FirstStep; readonly done: boolean; readonly may: boolean }[] = [];
    for (const id of FIRST_STEP_IDS) {
      const needs = FIRST_STEPS[id];
      const isWhole = "whole" in needs;
      if (!holds(caller, needs.knows, isWhole)) continue;
      const done = await IS_DONE[id](isWhole ? whole : estate);
      steps.push({ id, done, may: holds(caller, needs.does, isWhole) });
    }
    return { putAway: await estate.visits.isPutAway(caller.id, AWAY), steps };
  },
  show: async ({ estate, caller, body: { putAway } }) => {
    await estate.visits.putAway(caller.id, AWAY, putAway);
    return null;
  },
};
