import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { base64, hex, sha256 } from "./sha256.ts";

it("agrees with the platform's SHA-256, in hex and in base64", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const reference = createHash("sha256").update(text.toWellFormed());
      expect(hex(sha256(text))).toBe(reference.copy().digest("hex"));
      expect(base64(sha256(text))).toBe(reference.digest("base64"));
    }),
  );
});

it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1_000])("agrees at the block border of %i bytes", (length) => {
  const text = "a".repeat(length);
  expect(hex(sha256(text))).toBe(createHash("sha256").update(text).digest("hex"));
});

it("writes base64 of every length modulo three", () => {
  for (const length of [0, 1, 2, 3, 4, 5]) {
    const bytes = Uint8Array.from({ length }, (_, index) => 251 - index);
    expect(base64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
  }
});
