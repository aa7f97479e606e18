import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { drawnState } from "../../testing/drift/drift-outcome.ts";
import { type Approval, approve, approvedText, verifyApproved } from "./approved-state.ts";
import { signerOf } from "./key-file.ts";
import { keyFingerprint } from "./sign.ts";

const signer = signerOf(generateKeyPairSync("ed25519").privateKey);
const other = signerOf(generateKeyPairSync("ed25519").privateKey);
const state = drawnState((graph) => graph.add("agent", "desk", { maxSteps: 5 }));
const approval: Approval = {
  ...{ subject: "shop", approver: "ana", reason: "reviewed", approvedAt: "2026-11-26T10:00:00Z" },
  ...{ until: null, tool: "1.0.0" },
};
const text = approvedText(await approve(state, approval, null, signer));

describe("an approved state", () => {
  it("is verified by the key and by its digits", () => {
    expect(verifyApproved(text, signer.publicKey).sound).toBe(true);
    expect(verifyApproved(text, keyFingerprint(signer.publicKey)).sound).toBe(true);
  });

  it("is refused with any single byte flipped", () => {
    const bytes = Buffer.from(text);
    const trusted = [...bytes.keys()].filter((at) => {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] as number) ^ 1;
      return verifyApproved(flipped.toString("utf8"), signer.publicKey).sound;
    });
    expect(bytes.length).toBeGreaterThan(1000);
    expect(trusted).toEqual([]);
  });

  it("is refused when another key signed it", async () => {
    const theirs = approvedText(await approve(state, approval, null, other));
    expect(verifyApproved(theirs, signer.publicKey)).toMatchObject({
      sound: false,
      problem: expect.stringMatching(/signed by/),
    });
  });

  it("is refused when another key is put into it", async () => {
    const forged = { ...(await approve(state, approval, null, other)), publicKey: signer.publicKey };
    expect(verifyApproved(approvedText(forged), signer.publicKey).sound).toBe(false);
    const renamed = { ...forged, key: keyFingerprint(signer.publicKey) };
    expect(verifyApproved(approvedText(renamed), signer.publicKey).sound).toBe(false);
  });

  it("follows the version before", async () => {
    const next = await approve(state, approval, { text, version: 1 }, signer);
    expect([next.version, next.previous?.length]).toEqual([2, 64]);
  });

  it.each(["", "{}", "[]", "null", '{"format":"stance-approved-state/1"}'])("is not %j", (other) =>
    expect(verifyApproved(other, signer.publicKey).sound).toBe(false),
  );
});
