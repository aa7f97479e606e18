import { z } from "zod";
import type { Arrival, Given } from "../../store/contract/directory.ts";
import type { OidcSetting } from "./setting.ts";

const said = z.looseObject({
  sub: z.string().min(1).max(255),
  email: z.string().max(254).optional(),
  email_verified: z.boolean().optional(),
  name: z.string().max(200).optional(),
});

/** What the claims of a provider mean here; null when they are not let in. */
export function arrivalOf(claims: unknown, setting: OidcSetting): Arrival | null {
  const read = said.safeParse(claims);
  if (!read.success) return null;
  const { sub, email, email_verified, name } = read.data;
  const domain = email?.toLowerCase().split("@")[1];
  if (email === undefined || domain === undefined || !setting.domains.includes(domain)) return null;
  const isVerified = email_verified === true || (email_verified === undefined && setting.trustEmail);
  const values = valuesOf(setting.claim === null ? undefined : read.data[setting.claim]);
  return {
    provider: `oidc:${setting.issuer}`,
    subject: sub,
    email: isVerified ? email : null,
    name: name === undefined || name.trim() === "" ? email : name,
    create: setting.createPeople,
    managed: givenBy(setting.mapping),
    given: givenBy(setting.mapping.filter(({ value }) => values.includes(value))),
  };
}

const valuesOf = (claim: unknown): readonly string[] =>
  (Array.isArray(claim) ? claim : [claim]).filter((value) => typeof value === "string");

const givenBy = (mapping: OidcSetting["mapping"]): Given => ({
  grants: mapping.flatMap(({ grants }) => grants),
  teams: mapping.flatMap(({ team }) => (team === null ? [] : [team])),
});
