/** Later ones also say that they are earlier ones. */
const BROWSERS = [
  ["Edg", "Edge"],
  ["OPR", "Opera"],
  ["Firefox", "Firefox"],
  ["Chrome", "Chrome"],
  ["Safari", "Safari"],
] as const;
const SYSTEMS = [
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Windows", "Windows"],
  ["Mac OS X", "macOS"],
  ["Linux", "Linux"],
] as const;

/** What a browser calls itself, as people call it. */
export function browserOf(agent: string): string {
  const browser = BROWSERS.find(([mark]) => agent.includes(`${mark}/`))?.[1];
  const system = SYSTEMS.find(([mark]) => agent.includes(mark))?.[1];
  if (browser === undefined) return agent === "" ? "Unknown browser" : agent.slice(0, 60);
  return system === undefined ? browser : `${browser} on ${system}`;
}

const METHODS: { readonly [method: string]: string } = {
  password: "With a password",
  "password+totp": "With a password and a code",
  "password+recovery-code": "With a password and a recovery code",
  "password+passkey": "With a password and a passkey",
  passkey: "With a passkey",
  oidc: "By OpenID Connect",
  saml: "By SAML",
};

/** How someone signed in. */
export const methodWords = (method: string): string => METHODS[method] ?? method;
