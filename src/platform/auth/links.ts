import { RequestError } from "../http/problems.ts";
import type { Actor } from "../store/contract/access.ts";
import type { Estate, Store } from "../store/contract/store.ts";
import { wholeOf } from "./caller.ts";
import { hashPassword } from "./password.ts";
import { credentialIn, credentialText, isSecret, keptForm, newSecret } from "./secrets.ts";

const LASTS = 72 * 3_600_000;

/** Makes a one-time link for a person. The secret is in its fragment, which browsers do not send to servers or logs. */
export async function makeLink(
  estate: Estate,
  person: string,
  { origin, now, actor }: { readonly origin: string; readonly now: number; readonly actor: Actor },
): Promise<{ link: string; expiresAt: number }> {
  const secret = newSecret();
  const expiresAt = now + LASTS;
  const id = await estate.links.create({ person, expiresAt, secret: keptForm(secret) }, actor);
  const { organisation } = estate.access;
  return { link: `${origin}/welcome#${credentialText({ organisation, id, secret })}`, expiresAt };
}

const refused = (): RequestError =>
  new RequestError("not-signed-in", "the link is not valid, was used, or has ended; ask for a new one");

/** Uses a link, or the part of it after `#`, to set a password. Throws a RequestError when it cannot be used. */
export async function redeemLink(
  store: Store,
  link: string,
  password: string,
): Promise<{ email: string; organisation: string }> {
  const given = credentialIn(link.slice(link.lastIndexOf("#") + 1));
  if (given === null) throw refused();
  const estate = wholeOf(store, given.organisation);
  const known = await estate.links.find(given.id);
  if (known === null || !isSecret(given.secret, known.secret)) throw refused();
  const person = await estate.people.get(known.person);
  if (person === null || person.state === "disabled") throw refused();
  const actor = { kind: "user", id: person.id, name: person.name } as const;
  if (!(await estate.links.redeem(given.id, await hashPassword(password), actor))) throw refused();
  return { email: person.email, organisation: given.organisation };
}
