import { z } from "zod";
import { samlPeople, samlProvider } from "../../auth/saml/setting.ts";
import { create, noReply, put, read, remove } from "./endpoint.ts";
import { slug, time } from "./shapes.ts";

const MANAGE = { permission: "settings:manage", whole: true } as const;
/** Of a certificate the setting's transform makes its PEM; descriptions tell of texts. */
const certificates = z.array(z.string().max(20_000)).min(1).max(5).describe("in PEM; one of them must have signed");
const provider = samlProvider.extend({ certificates });
const shown = z.object({
  ...provider.shape,
  ...samlPeople.shape,
  ownEntityId: z.string().describe("how the provider must call the platform; its metadata are there"),
  callback: z.string().describe("where the provider must send assertions"),
  certificatesEnd: z.array(time).describe("when each certificate ends, which is told and not enforced"),
});

/** Signing in with SAML 2.0, and how it is set up. */
export const saml = {
  begin: create({
    path: "/session/saml",
    needs: "anyone",
    summary: "Begin to sign in with SAML; the answer sets a cookie and says where to go",
    body: z.strictObject({ organisation: slug.optional() }),
    reply: z.object({ location: z.string(), expiresAt: time }),
  }),
  get: read({
    path: "/settings/saml",
    needs: MANAGE,
    summary: "Tell how people sign in with SAML; null where they do not",
    reply: shown.nullable(),
  }),
  put: put({
    path: "/settings/saml",
    needs: MANAGE,
    summary: "Set how people sign in with SAML; needs the role admin, for the provider says who is who",
    body: z.strictObject({
      ...samlPeople.shape,
      ...provider.partial().shape,
      metadata: z.string().max(500_000).optional().describe("the provider's, in place of its single settings"),
    }),
    reply: shown,
  }),
  remove: remove({
    path: "/settings/saml",
    needs: MANAGE,
    summary: "Sign nobody in with SAML any more; ends the sessions begun so",
    reply: noReply,
    status: 204,
  }),
};
