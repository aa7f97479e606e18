import { wholeOf } from "../auth/caller.ts";
import { makeLink } from "../auth/links.ts";
import type { Actor } from "../store/contract/access.ts";
import type { Estate, Store } from "../store/contract/store.ts";

const SETUP: Actor = { kind: "system", id: "setup", name: "Set-up" };

/** The organisation, and the project, that a new installation has. */
const FIRST = "default";
const FIRST_ADMIN = "admin@localhost";

/**
 * Makes a new store usable, and gives a one-time link for its first admin until one has signed in; null from then on. Each start
 * makes a new link and voids the one before.
 */
export async function adminLink(
  store: Store,
  setting: { readonly origin: string; readonly now: number },
): Promise<string | null> {
  if ((await store.organisations.list()).length === 0)
    await store.organisations.create({ id: FIRST, name: "Default" }, SETUP);
  const [organisation] = await store.organisations.list();
  const estate = wholeOf(store, organisation?.id ?? FIRST);
  if ((await estate.projects.list()).length === 0) await estate.projects.create({ id: FIRST, name: "Default" }, SETUP);
  if (await someoneActive(estate)) return null;
  const grants = [{ role: "admin", projects: "all" }] as const;
  const admin =
    (await estate.people.byEmail(FIRST_ADMIN)) ??
    (await estate.people.create({ email: FIRST_ADMIN, name: "Admin", grants }, SETUP));
  const { link } = await makeLink(estate, admin.id, { ...setting, actor: SETUP });
  return link;
}

/** Whether anyone has signed in yet. */
async function someoneActive({ people }: Estate): Promise<boolean> {
  for (let after: string | null = null; ; ) {
    const { items, next } = await people.list({ after, limit: 1_000 });
    if (items.some((person) => person.state === "active")) return true;
    if (next === null) return false;
    after = next;
  }
}
