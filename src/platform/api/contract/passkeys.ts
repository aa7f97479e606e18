import { z } from "zod";
import { create, id, read } from "./endpoint.ts";
import { begun } from "./people.ts";
import { slug, time, title } from "./shapes.ts";

const bytes = (most: number) => z.string().max(most);
const pending = z.string().max(300);
const password = z.string().max(1_000).optional().describe("where one has a password");
const options = z.record(z.string(), z.unknown()).describe("for the browser, as WebAuthn writes them in JSON");

/** What a browser gives for a key that was made, and for one that signed (WebAuthn level 3, 5.1). */
const credential = { id: bytes(2_000), rawId: bytes(2_000), type: z.literal("public-key") };
const extensions = z.record(z.string(), z.unknown()).default({});
const made = z.object({
  ...credential,
  clientExtensionResults: extensions,
  response: z.object({
    clientDataJSON: bytes(10_000),
    attestationObject: bytes(100_000),
    transports: z.array(z.string().max(40)).max(20).optional(),
  }),
});
const signed = z.object({
  ...credential,
  clientExtensionResults: extensions,
  response: z.object({
    clientDataJSON: bytes(10_000),
    authenticatorData: bytes(10_000),
    signature: bytes(10_000),
    userHandle: bytes(200).optional(),
  }),
});

/** Keys of people with which they sign in (WebAuthn). */
export const passkeys = {
  askAtSignIn: create({
    path: "/session/passkey/options",
    needs: "anyone",
    summary: "Begin to sign in with a passkey; the answer sets a cookie and says what to sign",
    body: z.strictObject({ organisation: slug.optional() }),
    reply: z.object({ options, expiresAt: time }),
  }),
  signIn: create({
    path: "/session/passkey",
    needs: "anyone",
    summary: "Sign in with a passkey; the answer sets a cookie",
    body: z.strictObject({ response: signed }),
    reply: begun,
    status: 201,
  }),
  askInSecondStep: create({
    path: "/session/second-factor/passkey/options",
    needs: "anyone",
    summary: "Get what a passkey has to sign, where a sign-in asks for a second factor",
    body: z.strictObject({ pending }),
    reply: z.object({ options }),
  }),
  answer: create({
    path: "/session/second-factor/passkey",
    needs: "anyone",
    summary: "End a sign-in with a passkey; the answer sets a cookie",
    body: z.strictObject({ pending, response: signed }),
    reply: begun,
    status: 201,
  }),
  list: read({
    path: "/me/passkeys",
    needs: "signed-in",
    summary: "List one's passkeys, oldest first",
    reply: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        backedUp: z.boolean().describe("whether it is on several devices"),
        createdAt: time,
        usedAt: time.nullable(),
      }),
    ),
  }),
  offer: create({
    path: "/me/passkeys/options",
    needs: "signed-in",
    summary: "Begin to register a passkey",
    body: z.strictObject({ password }),
    reply: z.object({ options, pending, expiresAt: time }),
    showsSecret: true,
  }),
  add: create({
    path: "/me/passkeys",
    needs: "signed-in",
    summary: "Register a passkey, which is asked for after the password from then on",
    body: z.strictObject({ pending, name: title, response: made }),
    reply: z.object({
      id: z.string(),
      recoveryCodes: z.array(z.string()).describe("where one had none; each works once, and they are shown once"),
    }),
    status: 201,
    showsSecret: true,
  }),
  remove: create({
    path: "/me/passkeys/{id}/removal",
    needs: "signed-in",
    summary: "Take one of one's passkeys away; ends one's other sessions",
    params: z.strictObject({ id }),
    body: z.strictObject({ password }),
    reply: z.object({ id: z.string() }),
  }),
};
