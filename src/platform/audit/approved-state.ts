import { createHash } from "node:crypto";
import type { BaselineScope } from "../../domain/baseline.ts";
import type { ScanState } from "../../domain/scan-state.ts";
import { type AuditSigner, isSignedBy, keyFingerprint, type Signed, signed } from "./sign.ts";

export const APPROVED_FORMAT = "stance-approved-state/1";

/** A state that a person approved, signed. */
export interface ApprovedState extends Signed {
  readonly format: typeof APPROVED_FORMAT;
  /** What it is a state of: a folder, project, source or asset by name. */
  readonly subject: string;
  /** From 1; each follows the one before. */
  readonly version: number;
  /** Hex SHA-256 of the text of the version before; null for the first. */
  readonly previous: string | null;
  readonly approver: string;
  readonly reason: string;
  /** ISO 8601. */
  readonly approvedAt: string;
  /** The last day for which it is approved; null = no end. */
  readonly until: string | null;
  readonly tool: string;
  readonly state: ApprovedFacts;
  /** Where it is one of a platform's. */
  readonly estate?: OfEstate;
  /** PEM of the key that signed; it vouches for itself only. */
  readonly publicKey: string;
}

/** Which state of a platform's estate it is, so that none can stand in for another. */
export interface OfEstate {
  readonly organisation: string;
  /** Id of the baseline. */
  readonly baseline: string;
  readonly scope: BaselineScope;
  /** Who proposed it, where the approver is a second person. */
  readonly proposer: string | null;
  /** Ids of the changes that were accepted into it; none = the whole state was approved. */
  readonly drift: readonly string[];
  /** The version whose acceptance of these changes is undone: the state is that of before. */
  readonly undoes?: number;
  /** When the whole state was last approved, ISO 8601: accepting a change makes the rest no newer. */
  readonly wholeAt: string;
  /** What is intended for it and which changes are to come, as the parts `intended:` and `drift:` of a `stance.yaml`; missing = nobody said anything. */
  readonly said?: string;
  /** The latest run of every source when it was read, with the commit that the run looked at. */
  readonly runs: readonly { readonly source: string; readonly run: string; readonly commit: string | null }[];
}

/** What of a scan is approved. Findings are judged anew. */
export type ApprovedFacts = Pick<
  ScanState,
  "target" | "assets" | "relationships" | "incomplete" | "notExamined" | "runs" | "owners"
>;

/** What a person says with an approval. */
export type Approval = Pick<
  ApprovedState,
  "subject" | "approver" | "reason" | "approvedAt" | "until" | "tool" | "estate"
>;

/** The state as it is compared later. */
export const stateApproved = ({ state }: ApprovedState): ScanState => ({
  ...state,
  findings: [],
  undecided: [],
  rules: [],
});

/** Signs a state as the version after `previous`, the text of the one before. The same facts give the same text but for the signature. */
export async function approve(
  { target, assets, relationships, incomplete = [], notExamined, runs, owners }: ApprovedFacts,
  approval: Approval,
  previous: { readonly text: string; readonly version: number } | null,
  signer: AuditSigner,
): Promise<ApprovedState> {
  return signed<ApprovedState>(
    {
      format: APPROVED_FORMAT,
      ...approval,
      version: (previous?.version ?? 0) + 1,
      previous: previous === null ? null : createHash("sha256").update(previous.text).digest("hex"),
      state: {
        ...{ target, assets, relationships, incomplete, notExamined, runs },
        ...(owners !== undefined && { owners }),
      },
      publicKey: signer.publicKey,
    },
    "stance-approved-state",
    signer,
  );
}

/** The one text of an approved state. */
export const approvedText = (approved: ApprovedState): string => `${JSON.stringify(approved, null, 1)}\n`;

/** An approved state that is whole, or what is wrong with the text. */
export type Verified =
  | { readonly sound: true; readonly approved: ApprovedState }
  | { readonly sound: false; readonly problem: string };

/**
 * Reads an approved state and refuses it when a byte was changed or another key signed it. `trusted` is a public key (PEM) or its sixteen
 * digits.
 */
export function verifyApproved(text: string, trusted: string): Verified {
  const approved = parsed(text);
  if (approved === undefined) return { sound: false, problem: "it is no approved state, or was changed" };
  if (approvedText(approved) !== text) return { sound: false, problem: "its text was changed since it was written" };
  const fingerprint = fingerprintOf(approved.publicKey);
  if (fingerprint !== approved.key) return { sound: false, problem: "it names another key than the one it holds" };
  const wanted = trusted.includes("PUBLIC KEY") ? fingerprintOf(trusted) : trusted;
  if (fingerprint !== wanted)
    return { sound: false, problem: `it is signed by ${fingerprint}, and ${wanted ?? "no key"} is trusted` };
  if (!isSignedBy(approved, "stance-approved-state", approved.publicKey))
    return { sound: false, problem: "its signature does not fit: it was changed after it was signed" };
  return { sound: true, approved };
}

function parsed(text: string): ApprovedState | undefined {
  try {
    const value = JSON.parse(text) as Partial<ApprovedState>;
    const whole = [value.publicKey, value.signature, value.key].every((part) => typeof part === "string");
    return value.format === APPROVED_FORMAT && whole && typeof value.state === "object"
      ? (value as ApprovedState)
      : undefined;
  } catch {
    return undefined;
  }
}

function fingerprintOf(publicKey: string): string | undefined {
  try {
    return keyFingerprint(publicKey);
  } catch {
    return undefined;
  }
}
