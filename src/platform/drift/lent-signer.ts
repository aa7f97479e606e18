import { once } from "node:events";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import type { AuditSigner } from "../audit/sign.ts";
import { errorOf, type Failure, failureOf } from "../threads/failure.ts";

/** A signer as a thread has it: what is to be signed goes back to where the key is. */
export interface LentSigner {
  readonly publicKey: string;
  readonly port: MessagePort;
}

type Answer = { readonly signature: Uint8Array } | { readonly failure: Failure };

/** Lends a signer to a thread for as long as the work lasts; the port has to be given along. */
export async function lending<Result>(
  signer: AuditSigner,
  work: (lent: LentSigner) => Promise<Result>,
): Promise<Result> {
  const { port1, port2 } = new MessageChannel();
  port1.on("message", async (message: Uint8Array) => {
    const answer: Answer = await signer.sign(message).then(
      (signature) => ({ signature }),
      (error: unknown) => ({ failure: failureOf(error) }),
    );
    port1.postMessage(answer);
  });
  try {
    return await work({ publicKey: signer.publicKey, port: port2 });
  } finally {
    port1.close();
  }
}

/** The signer in the thread to which it was lent. */
export const borrowed = ({ publicKey, port }: LentSigner): AuditSigner => ({
  publicKey,
  sign: async (message) => {
    // It may be as large as an estate; a short one may share its memory with others.
    const { buffer, byteLength } = message;
    const given = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
    port.postMessage(message, given);
    const [answer] = (await once(port, "message")) as [Answer];
    if ("failure" in answer) throw errorOf(answer.failure);
    return answer.signature;
  },
});
