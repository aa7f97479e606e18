import { z } from "zod";
import type { Arrival, Given } from "../store/contract/directory.ts";

const grant = z.strictObject({
  role: z.string().min(1).max(60),
  projects: z.union([z.literal("all"), z.array(z.string().max(60)).max(1_000)]),
});

/** What every connection to a provider says of the people who come from it. */
export const providerPeople = {
  enabled: z.boolean().default(true).describe("whether people can sign in so"),
  domains: z
    .array(
      z
        .string()
        .regex(/^[a-z0-9.-]{1,253}$/)
        .max(253),
    )
    .min(1)
    .max(100)
    .describe("of addresses that are let in, in lower case"),
  createPeople: z.boolean().default(false).describe("make people who are not known yet"),
  claim: z.string().max(200).nullable().default(null).describe("the claim or attribute that the mapping reads"),
  mapping: z
    .array(
      z.strictObject({
        value: z.string().min(1).max(500),
        team: z.string().max(60).nullable().default(null),
        grants: z.array(grant).max(100).default([]),
      }),
    )
    .max(500)
    .default([])
    .describe("which teams and roles a value of the claim gives; they are taken away when it is missing"),
};

const setting = z.object(providerPeople);
type ProviderPeople = z.infer<typeof setting>;

/** Whom a provider vouches for, in its own words. */
interface Said {
  readonly provider: string;
  readonly subject: string;
  readonly email: string | undefined;
  /** Whether anyone vouches that the address is the person's. */
  readonly isVerified: boolean;
  readonly name: string | undefined;
  /** Of the claim that the mapping reads. */
  readonly values: readonly string[];
}

/** What that means here; null when the address is in no domain that is let in. */
export function arrivalFrom(said: Said, { domains, createPeople, mapping }: ProviderPeople): Arrival | null {
  const { provider, subject, email, isVerified, name, values } = said;
  const domain = email?.toLowerCase().split("@")[1];
  if (email === undefined || domain === undefined || !domains.includes(domain)) return null;
  return {
    ...{ provider, subject },
    email: isVerified ? email : null,
    name: name === undefined || name.trim() === "" ? email : name,
    create: createPeople,
    managed: givenBy(mapping),
    given: givenBy(mapping.filter(({ value }) => values.includes(value))),
  };
}

const givenBy = (mapping: ProviderPeople["mapping"]): Given => ({
  grants: mapping.flatMap(({ grants }) => grants),
  teams: mapping.flatMap(({ team }) => (team === null ? [] : [team])),
});
