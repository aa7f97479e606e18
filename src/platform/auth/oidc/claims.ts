import { z } from "zod";
import type { Arrival } from "../../store/contract/directory.ts";
import { arrivalFrom } from "../provider-people.ts";
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
  const { sub: subject, email, email_verified, name } = read.data;
  const isVerified = email_verified === true || (email_verified === undefined && setting.trustEmail);
  const values = valuesOf(setting.claim === null ? undefined : read.data[setting.claim]);
  return arrivalFrom({ provider: `oidc:${setting.issuer}`, subject, email, isVerified, name, values }, setting);
}

const valuesOf = (claim: unknown): readonly string[] =>
  (Array.isArray(claim) ? claim : [claim]).filter((value) => typeof value === "string");
