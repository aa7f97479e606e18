import type { Push } from "../../store/contract/ingest.ts";
import { found } from "./found.ts";
import type { HandlersOf } from "./handlers.ts";

export const projects: HandlersOf<"projects"> = {
  list: ({ estate }) => estate.projects.list(),
  create: ({ estate, actor, body }) => estate.projects.create(body, actor),
};

export const sources: HandlersOf<"sources"> = {
  list: ({ estate }) => estate.sources.list(),
  get: async ({ estate, params: { id } }) => found(await estate.sources.get(id), "source", id),
  register: ({ estate, actor, body }) => estate.sources.register(body, actor),
  move: async ({ estate, actor, params: { id }, body }) => {
    await estate.sources.move(id, body.project, actor);
    return found(await estate.sources.get(id), "source", id);
  },
  remove: async ({ estate, actor, params: { id } }) => {
    await estate.sources.remove(id, actor);
    return null;
  },
};

export const runs: HandlersOf<"runs"> = {
  list: ({ estate, query }) => estate.runs.list(query),
  get: async ({ estate, params: { id } }) => found(await estate.runs.get(id), "run", id),
  notExamined: async ({ estate, params: { id }, query }) => {
    found(await estate.runs.get(id), "run", id);
    return estate.runs.notExamined(id, query);
  },
  // What the contract leaves open of observations, the store checks.
  push: ({ estate, actor, params: { id, run }, body }) =>
    estate.ingest.push({ id: run, source: id, ...body } as unknown as Push, actor),
};
