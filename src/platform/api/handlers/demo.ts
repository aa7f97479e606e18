import type { DemoRepository } from "../../http/demo-repository.ts";
import { RequestError } from "../../http/problems.ts";
import type { Actor } from "../../store/contract/access.ts";
import type { Estate } from "../../store/contract/store.ts";
import type { HandlersOf } from "./handlers.ts";

const PROJECT = { id: "stance-demo", name: "Demo estate", demo: true } as const;

const projectIn = async (estate: Estate): Promise<string | null> =>
  (await estate.projects.list()).find((project) => project.demo)?.id ?? null;

/** Puts a repository in; again after an interruption changes nothing. */
async function put(estate: Estate, { name, sent }: DemoRepository, actor: Actor): Promise<void> {
  const source = { id: `demo-${name}`, project: PROJECT.id, kind: "directory", name } as const;
  const known = await estate.sources.get(source.id);
  if (known === null) await estate.sources.register(source, actor);
  else if (known.project !== PROJECT.id) throw new RequestError("conflict", `there is a source ${source.id} already`);
  await estate.ingest.push({ id: `demo-${name}`, source: source.id, ...sent }, actor);
}

export const demo: HandlersOf<"demo"> = {
  get: async ({ estate, platform }) => ({
    available: ((await platform.demo?.()) ?? null) !== null,
    project: await projectIn(estate),
  }),
  load: async ({ estate, actor, platform }) => {
    const repositories = (await platform.demo?.()) ?? null;
    if (repositories === null)
      throw new RequestError("not-found", "this installation carries no demo estate: npm run build makes it");
    if ((await projectIn(estate)) === null) await estate.projects.create(PROJECT, actor);
    for (const repository of repositories) await put(estate, repository, actor);
    return { available: true, project: PROJECT.id };
  },
  remove: async ({ estate, actor }) => {
    const project = await projectIn(estate);
    if (project === null) throw new RequestError("not-found", "there is no demo estate");
    await estate.projects.forget(project, actor);
    return null;
  },
};
