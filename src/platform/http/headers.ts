/** What every answer carries (OWASP secure headers). */
export const SECURITY_HEADERS: { readonly [name: string]: string } = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** Only where the platform is reached by https: a browser would refuse plain http from then on. */
export const HTTPS_HEADERS: { readonly [name: string]: string } = {
  "strict-transport-security": "max-age=31536000",
};
