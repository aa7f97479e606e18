import { z } from "zod";
import { oidcSetting } from "../../auth/oidc/setting.ts";
import { create, noReply, put, read, remove } from "./endpoint.ts";
import { slug, time } from "./shapes.ts";

const MANAGE = { permission: "settings:manage", whole: true } as const;
const shown = oidcSetting.extend({ redirectUri: z.string().describe("to be allowed at the provider") });

/** Signing in with OpenID Connect, and how it is set up. */
export const oidc = {
  begin: create({
    path: "/session/oidc",
    needs: "anyone",
    summary: "Begin to sign in at the organisation's provider; the answer sets a cookie and says where to go",
    body: z.strictObject({ organisation: slug.optional() }),
    reply: z.object({ location: z.string(), expiresAt: time }),
  }),
  get: read({
    path: "/settings/oidc",
    needs: MANAGE,
    summary: "Tell how people sign in with OpenID Connect; null where they do not",
    reply: shown.nullable(),
  }),
  put: put({
    path: "/settings/oidc",
    needs: MANAGE,
    summary: "Set how people sign in with OpenID Connect; needs the role admin, for the provider says who is who",
    body: oidcSetting.extend({
      clientSecret: z.string().min(1).max(2_000).optional().describe("without it the known one stays; never shown"),
    }),
    reply: shown,
  }),
  remove: remove({
    path: "/settings/oidc",
    needs: MANAGE,
    summary: "Sign nobody in with OpenID Connect any more; ends the sessions begun so",
    reply: noReply,
    status: 204,
  }),
};
