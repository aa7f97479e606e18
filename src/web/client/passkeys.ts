import type { BodyInput, Contract } from "../../platform/api/contract/contract.ts";

/** The browser made or found no passkey; the message says why, in words for people. */
export class PasskeyError extends Error {
  override readonly name = "PasskeyError";
}

type Options = { readonly [name: string]: unknown };
type Made = BodyInput<Contract["passkeys"]["add"]>["response"];
type Signed = BodyInput<Contract["passkeys"]["signIn"]>["response"];

/** Whether this browser can use passkeys on this page. */
export const canUsePasskeys = (): boolean =>
  typeof PublicKeyCredential === "function" && "parseRequestOptionsFromJSON" in PublicKeyCredential;

/** Has the browser make a passkey. Throws a PasskeyError. */
export const makePasskey = (options: Options): Promise<Made> =>
  told<Made>(() =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
        options as unknown as PublicKeyCredentialCreationOptionsJSON,
      ),
    }),
  );

/** Has the browser sign with a passkey. Throws a PasskeyError. */
export const signWithPasskey = (options: Options): Promise<Signed> =>
  told<Signed>(() =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
        options as unknown as PublicKeyCredentialRequestOptionsJSON,
      ),
    }),
  );

const WORDS: { readonly [name: string]: string } = {
  InvalidStateError: "This device holds a passkey of this account already.",
  SecurityError: "Passkeys do not work at this address: ask who runs Stance here.",
};

async function told<Answer>(ask: () => Promise<Credential | null>): Promise<Answer> {
  try {
    return (await (ask() as Promise<PublicKeyCredential>)).toJSON() as unknown as Answer;
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    throw new PasskeyError(WORDS[name] ?? "No passkey was used: it was cancelled, or none is on this device.");
  }
}
