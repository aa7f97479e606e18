import { X509Certificate } from "node:crypto";
import { readMetadata } from "../../auth/saml/metadata.ts";
import { SAML, type SamlSetting, samlOf, samlProvider, serviceProvider } from "../../auth/saml/setting.ts";
import { organisationOf } from "../../auth/sign-in.ts";
import { parsed } from "../../http/parse.ts";
import { RequestError } from "../../http/problems.ts";
import type { HandlersOf } from "./handlers.ts";
import { needAll } from "./need-all.ts";

const shown = (setting: SamlSetting, origin: string, organisation: string) => {
  const { entityId: ownEntityId, callback } = serviceProvider(origin, organisation);
  const certificatesEnd = setting.certificates.map((pem) => Date.parse(new X509Certificate(pem).validTo));
  return { ...setting, ownEntityId, callback, certificatesEnd };
};

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether browsers may be sent there: by https, or to this machine where the platform itself is tried on it. Nothing is asked from here. */
function isSignInUrl(address: string, origin: string): boolean {
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== "" || password !== "") return false;
  const own = new URL(origin);
  return protocol === "https:" || (own.protocol === "http:" && LOOPBACK.has(own.hostname) && LOOPBACK.has(hostname));
}

export const saml: HandlersOf<"saml"> = {
  begin: async ({ body, platform, setSamlTransit }) => {
    const { store, origin, now } = platform;
    const organisation = await organisationOf(store, body.organisation);
    const { departSaml } = await import("../../auth/saml/sign-in.ts");
    const { location, transit, expiresAt } = await departSaml(organisation, { store, origin, now: now() });
    setSamlTransit(transit, expiresAt);
    return { location, expiresAt };
  },
  get: async ({ estate, platform, caller }) => {
    const setting = await samlOf(estate);
    return setting === null ? null : shown(setting, platform.origin, caller.organisation);
  },
  put: async ({ estate, caller, actor, platform, body }) => {
    needAll(caller);
    const { metadata, entityId, signInUrl, certificates, ...people } = body;
    const provider =
      metadata === undefined
        ? parsed(samlProvider, { entityId, signInUrl, certificates }, "body")
        : readMetadata(metadata);
    if (!isSignInUrl(provider.signInUrl, platform.origin))
      throw new RequestError("invalid-request", "the address to sign in at is not an https address");
    const before = await samlOf(estate);
    const ends = before !== null && before.entityId !== provider.entityId ? { endSessions: "saml" } : {};
    await estate.settings.put(SAML, { ...people, ...provider }, actor, ends);
    return shown({ ...people, ...provider }, platform.origin, caller.organisation);
  },
  remove: async ({ estate, caller, actor }) => {
    needAll(caller);
    if ((await samlOf(estate)) === null) throw new RequestError("not-found", "there is no provider to remove");
    await estate.settings.put(SAML, null, actor, { endSessions: "saml" });
    return null;
  },
};
