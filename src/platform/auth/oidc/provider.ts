import {
  allowInsecureRequests,
  type Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
} from "openid-client";
import { RequestError } from "../../http/problems.ts";
import type { OutboundPolicy } from "../../outbound/policy.ts";
import type { Estate } from "../../store/contract/store.ts";
import { providerFetch } from "../provider-fetch.ts";
import { SignOnRefused } from "../refused.ts";
import { CLIENT_SECRET, type OidcSetting, oidcOf } from "./setting.ts";

/** An organisation's provider, as it describes itself. */
export interface Provider {
  readonly setting: OidcSetting;
  readonly client: Configuration;
}

/** Asks the provider of an organisation for its description. Throws a RequestError when there is none that answers. */
export async function providerOf(estate: Estate, outbound: OutboundPolicy): Promise<Provider> {
  const setting = await oidcOf(estate);
  const secret = await estate.secrets.get(CLIENT_SECRET);
  if (setting === null || !setting.enabled || secret === null)
    throw new RequestError("not-found", "this organisation has no sign-in with OpenID Connect");
  const { issuer, clientId, origins } = setting;
  const execute = [
    enableNonRepudiationChecks,
    ...(new URL(issuer).protocol === "http:" ? [allowInsecureRequests] : []),
  ];
  const ask = providerFetch([issuer, ...origins], outbound);
  try {
    const client = await discovery(new URL(issuer), clientId, secret, undefined, { execute, [customFetch]: ask });
    return { setting, client };
  } catch (error) {
    throw refusedBy(error);
  }
}

/** What a caller is told when the provider's answers do not hold: nothing that they contained. */
export function refusedBy(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  const { cause } = error as { readonly cause?: unknown };
  if (cause instanceof RequestError) return cause;
  const code = (error as { readonly code?: unknown }).code;
  const why = typeof code === "string" ? ` (${code.slice(0, 80)})` : "";
  return new SignOnRefused(`the provider's answer${why}`);
}
