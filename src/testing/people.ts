import { keptForm, newSecret } from "../platform/auth/secrets.ts";
import type { Person } from "../platform/store/contract/people.ts";
import type { Store } from "../platform/store/contract/store.ts";
import { someone } from "./stores.ts";

/** An admin who has signed in once. */
export async function adminOf(store: Store, organisation: string): Promise<Person> {
  const estate = store.within({ organisation, projects: "all" });
  const grants = [{ role: "admin", projects: "all" }] as const;
  const person = await estate.people.create({ email: `admin@${organisation}.example`, name: "Admin", grants }, someone);
  const times = { expiresAt: Date.UTC(2030, 0, 1), method: "password", address: "127.0.0.1", agent: "test" };
  await estate.sessions.begin({ person: person.id, secret: keptForm(newSecret()), ...times }, someone);
  return person;
}
