import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import type { Caller } from "../../auth/caller.ts";
import { addKey, offerKey } from "../../auth/passkeys/register.ts";
import { askAtSignIn, signInWithKey } from "../../auth/passkeys/sign-in.ts";
import { isPassword } from "../../auth/password.ts";
import { answerWithKey, askForKeyInSecondStep } from "../../auth/second-step.ts";
import { organisationOf } from "../../auth/sign-in.ts";
import { policyOf } from "../../auth/sign-on-policy.ts";
import { RequestError } from "../../http/problems.ts";
import type { Person } from "../../store/contract/people.ts";
import type { Estate } from "../../store/contract/store.ts";
import { found } from "./found.ts";
import type { HandlersOf } from "./handlers.ts";

/** The session of the person who calls. Throws for a service token. */
function sessionOf({ session }: Caller): string {
  if (session === null) throw new RequestError("invalid-request", "a service token has no passkeys");
  return session;
}

/** The person who calls, and who gave the password where he has one. Throws a RequestError. */
async function personWith(estate: Estate, caller: Caller, password: string | undefined): Promise<Person> {
  const hash = (await estate.people.passwordOf(caller.id))?.hash ?? null;
  if (hash !== null && !(await isPassword(password ?? "", hash)))
    throw new RequestError("forbidden", "the password is wrong");
  return found(await estate.people.get(caller.id), "person", caller.id);
}

export const passkeys: HandlersOf<"passkeys"> = {
  askAtSignIn: async ({ body, platform, setTransit }) => {
    const { store, origin, now } = platform;
    const organisation = await organisationOf(store, body.organisation);
    const { options, transit, expiresAt } = await askAtSignIn(organisation, { store, origin, now: now() });
    setTransit(transit, expiresAt);
    return { options: { ...options }, expiresAt };
  },
  signIn: async ({ body, address, agent, transit, platform, setSession, setTransit }) => {
    const { store, origin, now } = platform;
    setTransit(null);
    const answer = { transit, response: body.response as AuthenticationResponseJSON, address, agent };
    const { credential, ...begun } = await signInWithKey(answer, { store, origin, now: now() });
    setSession(credential, begun.expiresAt);
    return begun;
  },
  askInSecondStep: async ({ body, platform }) => ({
    options: { ...(await askForKeyInSecondStep(platform.store, body.pending, platform.origin)) },
  }),
  answer: async ({ body, address, agent, platform, setSession }) => {
    const { pending, response } = body;
    const { store, origin, now } = platform;
    const answer = { pending, response: response as AuthenticationResponseJSON, origin, address, agent };
    const { credential, ...begun } = await answerWithKey(store, answer, now());
    setSession(credential, begun.expiresAt);
    return begun;
  },
  list: async ({ estate, caller }) =>
    (await estate.passkeys.list(caller.id)).map(({ id, name, backedUp, createdAt, usedAt }) => ({
      ...{ id, name, backedUp, createdAt, usedAt },
    })),
  offer: async ({ estate, caller, body, platform }) => {
    const at = { origin: platform.origin, session: sessionOf(caller), now: platform.now() };
    const { options, ...rest } = await offerKey(estate, await personWith(estate, caller, body.password), at);
    return { options: { ...options }, ...rest };
  },
  add: async ({ estate, caller, body, platform }) => {
    const at = { origin: platform.origin, session: sessionOf(caller), now: platform.now() };
    const person = found(await estate.people.get(caller.id), "person", caller.id);
    return addKey(estate, person, { ...body, response: body.response as RegistrationResponseJSON }, at);
  },
  remove: async ({ estate, caller, actor, body, params: { id } }) => {
    const session = sessionOf(caller);
    const person = await personWith(estate, caller, body.password);
    const keys = await estate.passkeys.list(person.id);
    found(keys.find((key) => key.id === id) ?? null, "passkey", id);
    const app = await estate.secondFactors.of(person.id);
    if (keys.length === 1 && app?.confirmed !== true && (await policyOf(estate)).secondFactorRequired)
      throw new RequestError("conflict", "the organisation requires a second factor, and this is the last one");
    await estate.passkeys.remove(person.id, id, actor, session);
    return { id };
  },
};
