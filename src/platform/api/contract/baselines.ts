import { z } from "zod";
import { BASELINE_SCOPES, BASELINE_STATES } from "../../../domain/baseline.ts";
import { create, id, put, read } from "./endpoint.ts";
import { actor, time } from "./shapes.ts";

const READ = { permission: "estate:read" } as const;
const APPROVE = { permission: "baselines:approve" } as const;
const count = z.number().int();
const one = z.strictObject({ id });
const reason = z.string().trim().min(1).max(2_000);

const scope = z.object({
  kind: z.enum(BASELINE_SCOPES),
  ref: z.string().nullable().describe("id of the project, source or asset; null for the whole estate"),
  project: z.string().nullable().describe("only what its sources say counts; null: what all say"),
});

const version = z.object({
  proposal: z.string().describe("its id, by which it is confirmed or rejected"),
  version: count.describe("from 1; of a proposal the one that it would be"),
  state: z.enum(BASELINE_STATES),
  proposedBy: actor,
  proposedAt: time,
  reason: z.string(),
  decidedBy: actor.nullable().describe("who confirmed or rejected it"),
  decidedAt: time.nullable(),
  rejection: z.string().nullable().describe("why it was rejected"),
  until: z.string().nullable().describe("the last day for which it is approved; null: no end"),
  drift: z.array(z.string()).describe("ids of the changes that it accepts; none: the whole state was approved"),
  undoes: count.nullable().describe("the version whose acceptance of these changes it undoes; null: it accepts them"),
  said: z
    .string()
    .nullable()
    .optional()
    .describe("what it says is intended, where that is all that is new in it; it then accepts no change"),
  assets: count,
  relationships: count,
  hash: z.string().describe("hex SHA-256 of the signed text"),
  previous: z.string().nullable().describe("hash of the version before"),
  key: z.string().describe("first 16 digits of the SHA-256 of the key that signed"),
});

const baseline = z.object({
  id: z.string(),
  name: z.string().describe("what it is a state of"),
  scope,
  current: version.nullable().describe("the version that changes are measured by; null: nothing is confirmed yet"),
  proposed: version.nullable().describe("waits for another person"),
  problem: z
    .string()
    .nullable()
    .describe("why the current version is refused: bytes changed, or another key signed. Its drift is then not known"),
  derivedAt: time.nullable().describe("as of when its drift is known; null: not yet looked"),
  open: z.object({ blocking: count, review: count, expected: count }).describe("open changes by class"),
  notAssessed: count,
});

/** Approved states of an estate, and who may approve them. */
export const baselines = {
  list: read({
    path: "/baselines",
    needs: READ,
    summary: "List the approved states that changes are measured by",
    reply: z.array(baseline),
  }),
  propose: create({
    path: "/baselines",
    needs: APPROVE,
    summary: "Approve the state of a scope as it is now; where two people are needed it waits for another one",
    body: z.strictObject({
      scope: z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("estate") }),
        z.strictObject({ kind: z.literal("project"), ref: z.string().max(60) }),
        z.strictObject({ kind: z.literal("source"), ref: z.string().max(60) }),
        z.strictObject({
          kind: z.literal("asset"),
          ref: id,
          project: z.string().max(60).optional().describe("as whose people see it; needed by who sees some projects"),
        }),
      ]),
      reason,
      until: z.iso.date().nullable().optional().describe("the last day for which it is approved"),
    }),
    reply: baseline,
    status: 201,
  }),
  get: read({
    path: "/baselines/{id}",
    needs: READ,
    summary: "Get an approved state with its versions, newest first, after checking that it is whole and signed",
    params: one,
    reply: baseline.extend({
      versions: z.array(version),
      intended: z
        .string()
        .nullable()
        .describe(
          "what is intended by the current version, as the parts intended and drift of a stance.yaml; null: nothing",
        ),
    }),
  }),
  intend: put({
    path: "/baselines/{id}/intended",
    readPath: "/baselines/{id}",
    needs: APPROVE,
    summary:
      "Say what is intended and which changes are to come: the approved state is signed anew with it; where two people are needed it waits for another one",
    params: one,
    body: z.strictObject({
      intended: z
        .string()
        .max(65_536)
        .describe("the parts `intended:` and `drift:` of a stance.yaml, as text; empty: nothing is intended any more"),
      reason,
    }),
    reply: baseline,
  }),
  confirm: create({
    path: "/baselines/{id}/confirm",
    needs: APPROVE,
    summary: "Confirm what somebody else proposed: it becomes the version that changes are measured by",
    params: one,
    body: z.strictObject({ proposal: id }),
    reply: baseline,
  }),
  reject: create({
    path: "/baselines/{id}/reject",
    needs: APPROVE,
    summary: "Reject a proposal, or take one's own back",
    params: one,
    body: z.strictObject({ proposal: id, reason }),
    reply: baseline,
  }),
  verify: read({
    path: "/baselines/{id}/verify",
    needs: READ,
    summary: "Check every version: its bytes, its signature, and that each names the one before",
    params: one,
    reply: z.object({
      sound: z.boolean(),
      key: z.string().describe("the key that is trusted: first 16 digits of its SHA-256"),
      versions: z.array(z.object({ version: count, hash: z.string(), problem: z.string().nullable() })),
    }),
  }),
  export: read({
    path: "/baselines/{id}/export",
    needs: READ,
    summary: "Export the signed text of a version, byte for byte, for `stance baseline verify` and `stance diff`",
    params: one,
    query: z.strictObject({
      version: z.coerce.number().int().min(1).optional().describe("the current one unless told otherwise"),
    }),
    reply: z.record(z.string(), z.unknown()),
    kind: "lines",
  }),
};

const policy = z.strictObject({
  approvals: z.boolean().describe("approving a state needs a second person"),
  blocking: z.boolean().describe("accepting blocking changes needs a second person"),
});

/** For what two people are needed. */
export const baselinePolicy = {
  get: read({
    path: "/settings/baselines",
    needs: READ,
    summary: "Tell for what two people are needed",
    reply: policy,
  }),
  put: put({
    path: "/settings/baselines",
    needs: { permission: "settings:manage", whole: true },
    summary: "Say for what two people are needed",
    body: policy,
    reply: policy,
  }),
};
