import { generateKeyPairSync, sign } from "node:crypto";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

type Claims = { readonly [name: string]: unknown };

/** A certified OpenID provider on this machine, where everybody who comes is `account` without being asked. */
export interface IdentityProvider {
  readonly issuer: string;
  /** Whom it signs in, with the claims of its user endpoint. */
  account: { readonly sub: string } & Claims;
  /** Changes the claims of ID tokens, which it signs again: what a provider should never do. */
  forge: ((claims: Claims) => Claims) | null;
  /** Changes the signature of ID tokens. */
  isUnsigned: boolean;
  /** Goes where the platform sends a browser, and returns where the provider sends it back to. */
  visit(location: string): Promise<URL>;
  close(): Promise<void>;
}

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const KEY = { ...privateKey.export({ format: "jwk" }), kid: "test", use: "sig", alg: "RS256" };
const CLIENT = { id: "stance", secret: "the secret of the client at the provider" };

export { CLIENT as OIDC_CLIENT };

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Starts one that knows the platform under this address. */
export async function identityProvider(redirectUri: string): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const place: IdentityProvider = {
    issuer,
    account: { sub: "nobody" },
    forge: null,
    isUnsigned: false,
    visit: (location) => follow(location, issuer),
    close: () => close(server),
  };
  const provider = new Provider(issuer, configuration(place, redirectUri));
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (request.url?.startsWith("/interaction/") === true)
      void provider.interactionFinished(request, response, { login: { accountId: place.account.sub } });
    else answer(request, request.url === "/token" ? forged(place, response) : response);
  });
  return place;
}

function configuration(place: IdentityProvider, redirectUri: string): object {
  return {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "groups"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    jwks: { keys: [KEY] },
    cookies: { keys: ["of the test"] },
    findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: async () => place.account }),
    loadExistingGrant: async ({ oidc }: { oidc: { provider: Provider; client: object; session: object } }) => {
      const accountId = place.account.sub;
      const grant = new oidc.provider.Grant({ clientId: CLIENT.id, accountId });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  };
}

/** Puts another ID token into the answer of the token endpoint. */
function forged(place: IdentityProvider, response: ServerResponse): ServerResponse {
  const end = response.end.bind(response);
  response.end = ((body: string) => {
    const answer = JSON.parse(String(body)) as { id_token?: string };
    if (answer.id_token !== undefined) answer.id_token = resigned(answer.id_token, place);
    const text = JSON.stringify(answer);
    response.setHeader("content-length", Buffer.byteLength(text));
    return end(text);
  }) as ServerResponse["end"];
  return response;
}

function resigned(token: string, { forge, isUnsigned }: IdentityProvider): string {
  const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as Claims;
  const said = `${part({ alg: "RS256", kid: "test" })}.${part(forge === null ? claims : forge(claims))}`;
  const signature = sign("sha256", Buffer.from(isUnsigned ? `${said}x` : said), privateKey).toString("base64url");
  return `${said}.${signature}`;
}

/** Follows redirects inside the provider, with its cookies. */
async function follow(location: string, issuer: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = new URL(location);
  for (let hops = 0; hops < 10 && url.origin === issuer; hops += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, { redirect: "manual", headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
      cookies.set(name, value);
    }
    const next = response.headers.get("location");
    if (next === null) throw new Error(`the provider answered ${response.status}: ${await response.text()}`);
    url = new URL(next, url);
  }
  return url;
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
