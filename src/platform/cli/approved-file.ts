import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Elapsed } from "../../domain/drift.ts";
import { ConfigError } from "../../domain/errors.ts";
import { APPROVED_FORMAT, type ApprovedState, verifyApproved } from "../audit/approved-state.ts";
import { signerFromFile } from "../audit/key-file.ts";
import type { Arguments } from "./arguments.ts";
import { dataFolder, personsFolder } from "./paths.ts";
import { instantOf } from "./time.ts";

/** Where an approved state lies unless told otherwise: beside the code, to be reviewed with it. */
export const APPROVED_FILE = "stance-approved.json";

/** The key that signs approvals here, unless one is named. */
export const signingKeyFile = (args: Arguments): string => {
  const named = args.value("key");
  return named === undefined ? join(dataFolder(), "baseline-key.pem") : resolve(personsFolder(), named);
};

/** True for a text that says it is an approved state; whether it is to be trusted is another question. */
export const saysApproved = (text: string): boolean => text.slice(0, 200).includes(`"format": "${APPROVED_FORMAT}"`);

/**
 * The approved state in a file, when it is whole and signed by the key that is trusted: `--key`, as digits, a public or a private key, else
 * the one of this person. Throws a ConfigError for anything else.
 */
export function readApproved(
  operand: string,
  args: Arguments,
): { readonly approved: ApprovedState; readonly text: string } {
  const text = readFileSync(resolve(personsFolder(), operand), "utf8");
  const verified = verifyApproved(text, trustedKey(args));
  if (verified.sound) return { approved: verified.approved, text };
  throw new ConfigError(
    `${operand} cannot be trusted: ${verified.problem}`,
    "Give the key that you trust as --key, a file or its 16 digits; or have the state approved anew.",
  );
}

function trustedKey(args: Arguments): string {
  const named = args.value("key");
  if (named !== undefined && /^[0-9a-f]{16}$/.test(named)) return named;
  const file = signingKeyFile(args);
  if (!existsSync(file))
    throw new ConfigError(
      "there is no key here to trust",
      "Give --key: the public key of whoever approves, or its 16 digits.",
    );
  const text = readFileSync(file, "utf8");
  return text.includes("PRIVATE KEY") ? signerFromFile(file).publicKey : text;
}

/** What passed since the approval, by `--time` or now. */
export const elapsedSince = ({ approvedAt, until }: ApprovedState, args: Arguments): Elapsed => ({
  approvedAt,
  until,
  now: instantOf(args.value("time"), undefined) ?? new Date().toISOString(),
});
