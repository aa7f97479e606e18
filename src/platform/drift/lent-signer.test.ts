import { generateKeyPairSync, verify } from "node:crypto";
import { expect, it } from "vitest";
import { signerOf } from "../audit/key-file.ts";
import { borrowed, lending } from "./lent-signer.ts";

const MESSAGE = Buffer.from("what is approved");

it("signs where the key is what another thread asks to have signed, as often as it asks", async () => {
  const signer = signerOf(generateKeyPairSync("ed25519").privateKey);
  const signatures = await lending(signer, async (lent) => {
    const there = borrowed(lent);
    return [await there.sign(MESSAGE), await there.sign(MESSAGE)];
  });
  for (const signature of signatures) expect(verify(null, MESSAGE, signer.publicKey, signature)).toBe(true);
});

it("signs what is as large as an estate without a copy of it", async () => {
  const signer = signerOf(generateKeyPairSync("ed25519").privateKey);
  const text = "a".repeat(1 << 20);
  const message = Buffer.from(text);
  const signature = await lending(signer, (lent) => borrowed(lent).sign(message));
  expect(verify(null, Buffer.from(text), signer.publicKey, signature)).toBe(true);
  expect(message.byteLength).toBe(0);
});

it("tells the thread why nothing was signed", async () => {
  const signer = { publicKey: "none", sign: () => Promise.reject(new Error("the key is locked")) };
  await expect(lending(signer, (lent) => borrowed(lent).sign(MESSAGE))).rejects.toThrow("the key is locked");
});
