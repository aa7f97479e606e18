import { z } from "zod";
import { signOnPolicy } from "../../auth/sign-on-policy.ts";
import { create, put, read } from "./endpoint.ts";
import { begun } from "./people.ts";

const MANAGE = { permission: "settings:manage", whole: true } as const;
const code = z.string().min(6).max(60).describe("six digits of the app, or a recovery code");
const pending = z.string().max(300).describe("from the answer to the password");
const enrolment = z.object({ uri: z.string().describe("for the app, as a QR code; shown once"), seed: z.string() });
const recoveryCodes = z.array(z.string()).describe("each works once in place of a code; shown once");

/** Codes of an app beside the password. */
export const secondFactor = {
  answer: create({
    path: "/session/second-factor",
    needs: "anyone",
    summary: "End a sign-in with the code of an app, or a recovery code; the answer sets a cookie",
    body: z.strictObject({ pending, code }),
    reply: begun,
    status: 201,
  }),
  enrolAtSignIn: create({
    path: "/session/second-factor/enrol",
    needs: "anyone",
    summary: "Get a seed for an app, where a sign-in asks for one",
    body: z.strictObject({ pending }),
    reply: enrolment,
    status: 201,
    showsSecret: true,
  }),
  confirmAtSignIn: create({
    path: "/session/second-factor/confirm",
    needs: "anyone",
    summary: "Confirm that seed with the first code of the app; the answer sets a cookie",
    body: z.strictObject({ pending, code }),
    reply: begun.extend({ recoveryCodes }),
    status: 201,
    showsSecret: true,
  }),
  get: read({
    path: "/me/second-factor",
    needs: "signed-in",
    summary: "Tell how one's second factor stands",
    reply: z.object({
      confirmed: z.boolean(),
      recoveryCodes: z.number().int(),
      required: z.boolean(),
      hasPassword: z.boolean(),
    }),
  }),
  enrol: create({
    path: "/me/second-factor",
    needs: "signed-in",
    summary: "Get a seed for an app; it counts once it is confirmed",
    body: z.strictObject({ password: z.string().max(1_000).optional().describe("where one has a password") }),
    reply: enrolment,
    status: 201,
    showsSecret: true,
  }),
  confirm: create({
    path: "/me/second-factor/confirm",
    needs: "signed-in",
    summary: "Confirm the seed with the first code of the app; ends one's other sessions",
    body: z.strictObject({ code }),
    reply: z.object({ recoveryCodes }),
    showsSecret: true,
  }),
  renewRecoveryCodes: create({
    path: "/me/second-factor/recovery-codes",
    needs: "signed-in",
    summary: "Get new recovery codes; the old ones are void",
    body: z.strictObject({ code }),
    reply: z.object({ recoveryCodes }),
    showsSecret: true,
  }),
  remove: create({
    path: "/me/second-factor/removal",
    needs: "signed-in",
    summary: "Take one's second factor away, where none is required; ends one's other sessions",
    body: z.strictObject({ code }),
    reply: z.object({ confirmed: z.literal(false) }),
  }),
};

/** What an organisation has set. */
const kept = z.strictObject({ kept: z.boolean() });

/** Whether a few lines of code around evidence are kept. */
export const codeFrames = {
  get: read({
    path: "/settings/code-frames",
    needs: { permission: "estate:read" },
    summary: "Tell whether lines of code around evidence are kept",
    reply: kept,
  }),
  put: put({
    path: "/settings/code-frames",
    needs: MANAGE,
    summary: "Say whether lines of code around evidence are kept; `false` also forgets those that are there",
    body: kept,
    reply: kept,
  }),
};

export const settings = {
  signOn: read({
    path: "/settings/sign-on",
    needs: MANAGE,
    summary: "Tell what is asked of those who sign in",
    reply: signOnPolicy,
  }),
  putSignOn: put({
    path: "/settings/sign-on",
    needs: MANAGE,
    summary: "Set what is asked of those who sign in; requiring a second factor ends sessions begun without one",
    body: signOnPolicy,
    reply: signOnPolicy,
  }),
};
