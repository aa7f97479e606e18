import type { AuditSigner } from "../audit/sign.ts";
import type { DriftActs } from "./comparer.ts";
import { type LentSigner, lending } from "./lent-signer.ts";
import { driftThread } from "./thread.ts";

/** The acts that sign. */
type Signing = {
  [Name in keyof DriftActs]: Parameters<DriftActs[Name]>[0] extends { readonly signer: LentSigner } ? Name : never;
}[keyof DriftActs];

/** Asks the thread of approved states for what it has to sign; the key stays here. */
export const askSigning = <Name extends Signing>(
  act: Name,
  question: Omit<Parameters<DriftActs[Name]>[0], "signer">,
  signer: AuditSigner,
): Promise<Awaited<ReturnType<DriftActs[Name]>>> =>
  lending(signer, (lent) => {
    const asked = { ...question, signer: lent } as Parameters<DriftActs[Name]>[0];
    return driftThread.ask(act, asked, { given: [lent.port] });
  });
