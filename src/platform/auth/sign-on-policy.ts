import { z } from "zod";
import type { Estate } from "../store/contract/store.ts";

/** The name of the setting in the store. */
export const POLICY = "sign-on";

/** What an organisation asks of those who sign in with a password. */
export const signOnPolicy = z.strictObject({ secondFactorRequired: z.boolean() });
export type SignOnPolicy = z.infer<typeof signOnPolicy>;

/** As it was set; nothing is asked where nothing was. */
export async function policyOf(estate: Estate): Promise<SignOnPolicy> {
  const value = await estate.settings.get(POLICY);
  return value === null ? { secondFactorRequired: false } : signOnPolicy.parse(value);
}
