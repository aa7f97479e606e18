import type { Grant } from "../domain/permission.ts";
import { wholeOf } from "../platform/auth/caller.ts";
import { credentialText, keptForm, newSecret } from "../platform/auth/secrets.ts";
import { SESSION_COOKIE } from "../platform/http/cookies.ts";
import type { Person } from "../platform/store/contract/people.ts";
import type { Store } from "../platform/store/contract/store.ts";
import { someone } from "./stores.ts";

const DAY = 86_400_000;
const ADMIN: readonly Grant[] = [{ role: "admin", projects: "all" }];

/** An admin who has signed in once. */
export async function adminOf(store: Store, organisation: string): Promise<Person> {
  const estate = store.within({ organisation, projects: "all" });
  const person = await estate.people.create(
    { email: `admin@${organisation}.example`, name: "Admin", grants: ADMIN },
    someone,
  );
  const times = { expiresAt: Date.UTC(2030, 0, 1), method: "password", address: "127.0.0.1", agent: "test" };
  await estate.sessions.begin({ person: person.id, secret: keptForm(newSecret()), ...times }, someone);
  return person;
}

/** What a browser shows to be let in. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
}

/** Signs a new person in, an admin if no grants are given, and gives the cookie of the browser. */
export async function signedIn(
  store: Store,
  organisation: string,
  { name, grants = ADMIN }: { readonly name: string; readonly grants?: readonly Grant[] },
): Promise<Cookie> {
  const estate = wholeOf(store, organisation);
  const mails = (await estate.people.list({ limit: 1_000 })).items.length;
  const person = await estate.people.create({ email: `person-${mails}@web.example`, name, grants }, someone);
  await estate.people.setPassword(person.id, "not a hash: nobody signs in with it", someone);
  const secret = newSecret();
  const times = { expiresAt: Date.now() + DAY, method: "password", address: "127.0.0.1", agent: "test" };
  const { id } = await estate.sessions.begin({ person: person.id, secret: keptForm(secret), ...times }, someone);
  return { name: SESSION_COOKIE, value: credentialText({ organisation, id, secret }) };
}
