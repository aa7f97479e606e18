import { useMutation } from "@tanstack/react-query";
import { api } from "../../client/api.ts";
import { signWithPasskey } from "../../client/passkeys.ts";
import { Problem } from "../../ui/states.tsx";
import { enter } from "./door.tsx";

/** Signs in with a passkey of this device. */
export function PasskeyButton({ body }: { readonly body: { readonly organisation?: string } }) {
  const signIn = useMutation({
    mutationFn: async () => {
      const { options } = await api.passkeys.askAtSignIn({ body });
      return api.passkeys.signIn({ body: { response: await signWithPasskey(options) } });
    },
    onSuccess: enter,
  });
  return (
    <>
      <button type="button" className="button" disabled={signIn.isPending} onClick={() => signIn.mutate()}>
        Sign in with a passkey
      </button>
      {signIn.isError ? <Problem error={signIn.error} /> : null}
    </>
  );
}
