import type { OAuthTokenVerifier } from "@modelcontextprotocol/sdk/server/auth/provider.js";

const ISSUER = "https://login.tallpine.example";

/** Asks the identity provider about a token. */
export const verifier: OAuthTokenVerifier = {
  async verifyAccessToken(token) {
    const response = await fetch(`${ISSUER}/introspect`, { method: "POST", body: new URLSearchParams({ token }) });
    const { active, client_id, scope, exp } = await response.json();
    if (!active) throw new Error("token is not active");
    return { token, clientId: client_id, scopes: scope.split(" "), expiresAt: exp };
  },
};
