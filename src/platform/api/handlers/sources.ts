import type { Platform } from "../../http/platform.ts";
import { RequestError } from "../../http/problems.ts";
import { resolveTarget } from "../../outbound/target.ts";
import type { Push } from "../../store/contract/ingest.ts";
import type { Job } from "../../store/contract/jobs.ts";
import type { SourceSetting } from "../../store/contract/sources.ts";
import { allowedPath } from "../../work/scan/allowed-path.ts";
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
  configure: async ({ estate, actor, platform, params: { id }, body }) => {
    await refuseOrigin(body.origin, platform);
    return estate.sources.configure(id, body, actor);
  },
  scan: async ({ estate, actor, params: { id } }) => shownScan(await estate.sources.scan(id, actor)),
  upload: async ({ estate, actor, params: { id }, query: { name = "upload" }, body }) =>
    shownScan(await estate.sources.upload(id, { name, bytes: body }, actor)),
  latestScan: async ({ estate, params: { id } }) => ({ scan: orNull(await estate.sources.latestScan(id)) }),
  cancelScan: async ({ estate, actor, params: { id } }) => {
    if (!(await estate.sources.cancelScan(id, actor))) throw new RequestError("conflict", "no scan of it is under way");
    return { scan: orNull(await estate.sources.latestScan(id)) };
  },
  remove: async ({ estate, actor, params: { id } }) => {
    await estate.sources.remove(id, actor);
    return null;
  },
};

const shownScan = ({ id, state, createdAt, changedAt, attempts, progress, error, cancelRequested }: Job) => ({
  ...{ id, state, createdAt, changedAt, attempts, progress, error, cancelRequested },
});
const orNull = (job: Job | null) => (job === null ? null : shownScan(job));

/** Says at once what a scan would be refused later. */
async function refuseOrigin(origin: SourceSetting["origin"], { allowedPaths, outbound }: Platform): Promise<void> {
  if (origin.kind === "push" || origin.kind === "upload") return;
  const found =
    origin.kind === "path" ? allowedPath(origin.path, allowedPaths) : await resolveTarget(origin.url, outbound);
  if ("refused" in found) throw new RequestError("invalid-request", found.refused);
}

export const runs: HandlersOf<"runs"> = {
  list: ({ estate, query }) => estate.runs.list(query),
  get: async ({ estate, params: { id } }) => ({
    ...found(await estate.runs.get(id), "run", id),
    before: await estate.runs.before(id),
  }),
  notExamined: async ({ estate, params: { id }, query }) => {
    found(await estate.runs.get(id), "run", id);
    return estate.runs.notExamined(id, query);
  },
  // What the contract leaves open of observations, the store checks.
  push: ({ estate, actor, params: { id, run }, body }) =>
    estate.ingest.push({ id: run, source: id, ...body } as unknown as Push, actor),
};
