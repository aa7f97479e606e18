import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { Need } from "../api/contract/endpoint.ts";
import { actorOf } from "../auth/caller.ts";
import { CALLBACK } from "../auth/oidc/setting.ts";
import { comeBack } from "../auth/oidc/sign-in.ts";
import { SignOnRefused } from "../auth/refused.ts";
import { ownMetadata } from "../auth/saml/metadata.ts";
import { CALLBACK_PATH, METADATA_PATH, serviceProvider } from "../auth/saml/setting.ts";
import { SCIM_TYPE } from "../scim/errors.ts";
import { SCIM, SCIM_ROUTES, type ScimRoute } from "../scim/routes.ts";
import type { Access } from "../store/contract/access.ts";
import { formBody, jsonBody } from "./body.ts";
import { SAML_COOKIE, samlCookie, sessionCookie, TRANSIT_COOKIE, transitCookie } from "./cookies.ts";
import type { Platform } from "./platform.ts";
import { RequestError } from "./problems.ts";
import type { Arrival } from "./serve-endpoint.ts";

/** A request of someone who may make it. */
export interface Admitted extends Arrival {
  /** What the caller reaches by this route; null where it is for anyone. */
  readonly access: Access | null;
}

/** A route whose shapes a protocol fixes, so that the contract cannot. Who may call it is data all the same. */
export interface ProtocolEndpoint {
  readonly name: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** From the root; `{name}` stands for a parameter. */
  readonly path: string;
  readonly needs: Need;
  /** A page of someone else has the browser send it: the session cookie is not looked at. */
  readonly isForeign?: true;
  readonly serve: (context: Context, platform: Platform, arrival: Admitted) => Promise<Response>;
}

/** Ends a sign-in at a provider, and leads to the platform's own first page. */
async function oidcCallback(context: Context, platform: Platform, { address, agent }: Admitted): Promise<Response> {
  const { store, origin, now, outbound } = platform;
  const transit = getCookie(context, TRANSIT_COOKIE);
  transitCookie(context, null);
  if (transit === undefined) throw new SignOnRefused("this browser began no sign-in, or it has ended");
  const { search } = new URL(context.req.url);
  const around = { store, origin, now: now(), outbound };
  const { credential, expiresAt } = await comeBack({ transit, search, address, agent }, around);
  sessionCookie(context, credential, expiresAt);
  return context.redirect(`${origin}/`, 303);
}

const LARGEST_FORM = 1 << 18;
const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/;

/** The organisation that a path names; whether there is one is not told here. */
function organisationIn(context: Context): string {
  const organisation = context.req.param("organisation") ?? "";
  if (!SLUG.test(organisation)) throw new RequestError("not-found", "no organisation is called so");
  return organisation;
}

/** The platform's metadata, the same whether or not an organisation signs in with SAML. */
async function samlMetadata(context: Context, { origin }: Platform): Promise<Response> {
  context.header("content-type", "application/samlmetadata+xml; charset=utf-8");
  return context.body(ownMetadata(serviceProvider(origin, organisationIn(context))));
}

/** Ends a sign-in with SAML, and leads to the platform's own first page. */
async function samlCallback(context: Context, platform: Platform, { address, agent }: Admitted): Promise<Response> {
  const { store, origin, now } = platform;
  const transit = getCookie(context, SAML_COOKIE) ?? null;
  samlCookie(context, null);
  const form = await formBody(context.req.raw, LARGEST_FORM);
  const response = form.get("SAMLResponse") ?? "";
  const { arriveSaml } = await import("../auth/saml/sign-in.ts");
  const arrived = { organisation: organisationIn(context), transit, response, address, agent };
  const { credential, expiresAt } = await arriveSaml(arrived, { store, origin, now: now() });
  sessionCookie(context, credential, expiresAt);
  return context.redirect(`${origin}/`, 303);
}

const LARGEST = 1 << 20;

/** Serves a route of SCIM over the whole organisation. */
const scim =
  ({ serve }: ScimRoute): ProtocolEndpoint["serve"] =>
  async (context, { store, origin }, { access, caller }) => {
    if (access === null || caller === null) throw new RequestError("not-signed-in", "send a service token");
    const body = await jsonBody(context.req.raw, LARGEST, [SCIM_TYPE, "application/json"]);
    const [id, query] = [context.req.param("id") ?? "", context.req.query()];
    const scene = { estate: store.within(access), caller, actor: actorOf(caller), origin, id, query, body };
    const answer = await serve(scene);
    if (answer.body === null) return context.body(null, 204);
    context.header("content-type", SCIM_TYPE);
    return context.body(JSON.stringify(answer.body), answer.status as 200);
  };

const MANAGE = { permission: "people:manage", whole: true } as const;

export const PROTOCOL: readonly ProtocolEndpoint[] = [
  { name: "oidc.callback", method: "GET", path: CALLBACK, needs: "anyone", serve: oidcCallback },
  { name: "saml.metadata", method: "GET", path: METADATA_PATH, needs: "anyone", serve: samlMetadata },
  {
    name: "saml.callback",
    method: "POST",
    path: CALLBACK_PATH,
    needs: "anyone",
    isForeign: true,
    serve: samlCallback,
  },
  ...SCIM_ROUTES.map((route) => ({
    name: route.name,
    method: route.method,
    path: SCIM + route.path,
    needs: MANAGE,
    serve: scim(route),
  })),
];
