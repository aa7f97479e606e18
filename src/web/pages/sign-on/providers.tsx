import { useMutation } from "@tanstack/react-query";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api } from "../../client/api.ts";
import { Problem } from "../../ui/states.tsx";

type Ways = ReplyOf<Contract["self"]["ways"]>;
type Body = { readonly organisation?: string };

const NAMES = { oidc: "OpenID Connect", saml: "SAML" };

/** The organisation's providers, where it has any. */
export function Providers({ ways, body }: { readonly ways: Ways; readonly body: Body }) {
  const go = useMutation({
    mutationFn: (kind: "oidc" | "saml") => api[kind].begin({ body }),
    onSuccess: ({ location: to }) => location.assign(to),
  });
  const kinds = (["oidc", "saml"] as const).filter((kind) => ways[kind]);
  return (
    <>
      {kinds.map((kind) => (
        <button key={kind} type="button" className="button" disabled={go.isPending} onClick={() => go.mutate(kind)}>
          Sign in with {kinds.length > 1 ? NAMES[kind] : "your organisation"}
        </button>
      ))}
      {go.isError ? <Problem error={go.error} /> : null}
    </>
  );
}
