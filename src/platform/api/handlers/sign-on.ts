import type { Caller } from "../../auth/caller.ts";
import { isPassword } from "../../auth/password.ts";
import { confirmFactor, enrol, renewRecoveryCodes, useFactor } from "../../auth/second-factor.ts";
import { answerSecondStep, confirmInSecondStep, enrolInSecondStep } from "../../auth/second-step.ts";
import { POLICY, policyOf } from "../../auth/sign-on-policy.ts";
import { RequestError } from "../../http/problems.ts";
import type { Person } from "../../store/contract/people.ts";
import type { Estate } from "../../store/contract/store.ts";
import { found } from "./found.ts";
import type { HandlersOf } from "./handlers.ts";

/** The person who calls. Throws for a service token. */
async function personCalling(estate: Estate, caller: Caller): Promise<Person> {
  if (caller.kind !== "user") throw new RequestError("invalid-request", "a service token has no second factor");
  return found(await estate.people.get(caller.id), "person", caller.id);
}

export const secondFactor: HandlersOf<"secondFactor"> = {
  answer: async ({ body, address, agent, platform, setSession }) => {
    const answer = { ...body, address, agent };
    const { credential, ...begun } = await answerSecondStep(platform.store, answer, platform.now());
    setSession(credential, begun.expiresAt);
    return begun;
  },
  enrolAtSignIn: ({ body, platform }) => enrolInSecondStep(platform.store, body.pending),
  confirmAtSignIn: async ({ body, address, agent, platform, setSession }) => {
    const answer = { ...body, address, agent };
    const { credential, ...begun } = await confirmInSecondStep(platform.store, answer, platform.now());
    setSession(credential, begun.expiresAt);
    return begun;
  },
  get: async ({ estate, caller }) => {
    const known = await estate.secondFactors.of(caller.id);
    const { secondFactorRequired } = await policyOf(estate);
    const password = await estate.people.passwordOf(caller.id);
    return {
      hasPassword: typeof password?.hash === "string",
      confirmed: known?.confirmed === true,
      recoveryCodes: known?.recoveryCodes ?? 0,
      required: secondFactorRequired,
    };
  },
  enrol: async ({ estate, caller, actor, body }) => {
    const person = await personCalling(estate, caller);
    const known = await estate.people.passwordOf(person.id);
    const hash = known?.hash ?? null;
    if (hash !== null && !(await isPassword(body.password ?? "", hash)))
      throw new RequestError("forbidden", "the password is wrong");
    return enrol(estate, person, actor);
  },
  confirm: async ({ estate, caller, body, platform }) => {
    const person = await personCalling(estate, caller);
    const at = { now: platform.now(), session: caller.session };
    return { recoveryCodes: await confirmFactor(estate, person, body.code, at) };
  },
  renewRecoveryCodes: async ({ estate, caller, body, platform }) => {
    const person = await personCalling(estate, caller);
    await useFactor(estate, person, body.code, platform.now());
    return { recoveryCodes: await renewRecoveryCodes(estate, person) };
  },
  remove: async ({ estate, caller, actor, body, platform }) => {
    const person = await personCalling(estate, caller);
    if ((await policyOf(estate)).secondFactorRequired)
      throw new RequestError("conflict", "the organisation requires a second factor");
    await useFactor(estate, person, body.code, platform.now());
    await estate.secondFactors.remove(person.id, actor, caller.session);
    return { confirmed: false };
  },
};

export const settings: HandlersOf<"settings"> = {
  signOn: ({ estate }) => policyOf(estate),
  putSignOn: async ({ estate, actor, body }) => {
    const begins = body.secondFactorRequired && !(await policyOf(estate)).secondFactorRequired;
    await estate.settings.put(POLICY, body, actor, begins ? { endSessions: "password" } : {});
    return body;
  },
};

export const codeFrames: HandlersOf<"codeFrames"> = {
  get: async ({ estate }) => ({ kept: await estate.codeFrames.areKept() }),
  put: async ({ estate, actor, body }) => {
    await estate.codeFrames.keep(body.kept, actor);
    return body;
  },
};
