import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Look } from "../../../testing/look.ts";
import { estateWith, onEveryEngine, SQLITE, someone, storesOf } from "../../../testing/stores.ts";
import { entryHash } from "../../audit/chain.ts";
import { signerOf } from "../../audit/key-file.ts";
import { type AuditSigner, keyFingerprint, signed } from "../../audit/sign.ts";
import { verifyExport } from "../../audit/verify.ts";
import type { Estate } from "../contract/store.ts";

const newSigner = (): AuditSigner => signerOf(generateKeyPairSync("ed25519").privateKey);
const signer = newSigner();
const key = keyFingerprint(signer.publicKey);

async function linesOf(estate: Estate): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of estate.audit.export(signer)) lines.push(line);
  return lines;
}

/** A log with two checkpoints in the middle. */
async function busy(estate: Estate): Promise<void> {
  const push = (id: string, name: string) =>
    estate.ingest.push(new Look().package(name, { pinned: false }).asset("agent", name).push("shop", id), someone);
  for (const [at, name] of ["a", "b", "c", "d", "e", "f", "g"].entries()) {
    await push(String(at), name);
    if (at === 2 || at === 4) await estate.audit.checkpoint(signer);
  }
}

onEveryEngine("the audit log", (engine) => {
  const stores = storesOf(engine);

  it("has an entry for every change and none for what changed nothing, and proves itself without the store", async () => {
    const estate = await estateWith(await stores.open(), "acme", ["shop"]);
    await busy(estate);
    await estate.ingest.push(new Look().push("shop", "0"), someone);
    expect(await estate.audit.checkpoint(signer)).toMatchObject({ size: 10, key });
    expect(await estate.audit.checkpoint(signer)).toBeNull();
    const actions = (await estate.audit.entries()).items.map((entry) => entry.action);
    expect(actions).toEqual(["organisation.create", "project.create", "source.register", ...Array(7).fill("run.push")]);
    const page = await estate.audit.entries({ limit: 4 });
    expect((await estate.audit.entries({ after: page.next })).items[0]?.number).toBe(5);
    expect(await verifyExport(await linesOf(estate), { key })).toMatchObject({
      sound: true,
      entries: 10,
      checkpoints: 3,
      pinned: true,
    });
  });

  it("gives the entries that name something, as their subject or in their detail, and no others", async () => {
    const estate = await estateWith(await stores.open(), "acme", ["shop"]);
    for (const id of ["50%_a", "50xya", "run-1", "run-10"])
      await estate.ingest.push(new Look().asset("agent", id).push("shop", id), someone);
    const about = async (text: string) =>
      (await estate.audit.entries({ about: text })).items.map(({ action, detail }) => `${action} ${detail.run ?? ""}`);
    expect(await about("50%_a")).toEqual(["run.push 50%_a"]);
    expect(await about("run-1")).toEqual(["run.push run-1"]);
    expect((await about("shop"))[0]).toBe("source.register ");
    expect(await about("shop")).toHaveLength(5);
    expect(await about("nobody named this")).toEqual([]);
    expect((await estate.audit.entries({ about: "run-10", order: "newest", limit: 1 })).next).toBeNull();
  });

  it("is not written when the change fails, and the change not when it is not", async () => {
    const estate = await estateWith(await stores.open(), "acme", ["shop"]);
    const before = (await estate.audit.entries()).items.length;
    const unsound = new Look().link("agent:none", "uses", "tool:none").push("shop", "1");
    await expect(estate.ingest.push(unsound, someone)).rejects.toThrow("unsound");
    expect((await estate.audit.entries()).items).toHaveLength(before);
    const unwritable = { ...someone, name: BigInt(1) as never };
    await expect(estate.ingest.push(new Look().asset("agent", "bot").push("shop", "1"), unwritable)).rejects.toThrow();
    expect(await estate.assets.count()).toBe(0);
    expect(await estate.runs.get("1")).toBeNull();
  });
});

describe("an exported log", () => {
  const stores = storesOf(SQLITE);

  it("shows each of 1,000 tamperings", async () => {
    const estate = await estateWith(await stores.open(), "acme", ["shop"]);
    await busy(estate);
    const lines = await linesOf(estate);
    let tampered = 0;
    for (const change of fc.sample(tamperings(lines), { numRuns: 1_000, seed: 20_261_125 })) {
      if (change.join("") === lines.join("")) continue;
      tampered += 1;
      expect(await verifyExport(change, { key }), change.join("")).toMatchObject({ sound: false });
    }
    expect(tampered).toBe(1_000);
    expect(await verifyExport(lines, { key })).toMatchObject({ sound: true });
  });

  it("rewritten whole and signed with another key is found by who knows the key", async () => {
    const estate = await estateWith(await stores.open(), "acme", ["shop"]);
    await busy(estate);
    const thief = newSigner();
    const lines: string[] = [];
    for await (const line of estate.audit.export(thief)) lines.push(line);
    expect(await verifyExport(lines, { key })).toMatchObject({ sound: false });
    const seal = JSON.parse((await linesOf(estate)).at(-1) ?? "{}");
    const { type: _type, key: _key, signature: _signature, ...statement } = seal;
    const forged = await signed(statement, "stance-audit-export", thief);
    const swapped = [...(await linesOf(estate)).slice(0, -1), `${JSON.stringify({ type: "seal", ...forged })}\n`];
    expect(await verifyExport(swapped, { key })).toMatchObject({
      sound: false,
      problem: expect.stringContaining("known key"),
    });
  });
});

/** Ways to tamper with a file of lines: each gives another file, or the same by chance. */
function tamperings(lines: readonly string[]): fc.Arbitrary<readonly string[]> {
  const at = fc.nat(lines.length - 1);
  const with_ = (index: number, ...items: string[]): string[] => lines.toSpliced(index, 1, ...items);
  const different = (arbitrary: fc.Arbitrary<readonly string[]>) =>
    arbitrary.filter((other) => other.join("") !== lines.join(""));
  return different(
    fc.oneof(
      fc.tuple(at, fc.nat(), fc.constantFrom("0", "1", "a", "f", " ", "}", "x")).map(([line, column, letter]) => {
        const text = lines[line] as string;
        const place = column % (text.length - 1);
        return with_(line, `${text.slice(0, place)}${letter}${text.slice(place + 1)}`);
      }),
      at.map((line) => with_(line)),
      fc.tuple(at, at).map(([line, other]) => with_(line, lines[line] as string, lines[other] as string)),
      fc.tuple(at, at).map(([line, other]) => {
        const swapped = [...lines];
        [swapped[line], swapped[other]] = [lines[other] as string, lines[line] as string];
        return swapped;
      }),
      at.map((line) => lines.slice(0, line)),
      fc
        .tuple(at, fc.constantFrom("action", "subject", "at", "actor"))
        .map(([line, field]) => rewritten(lines, line, field)),
    ),
  );
}

/** Somebody who knows how the chain is made changes an entry and makes all that follow fit. */
function rewritten(lines: readonly string[], from: number, field: string): string[] {
  let previous: string | undefined;
  return lines.map((text, index) => {
    const { type, hash, ...entry } = JSON.parse(text);
    if (type !== "entry" || index < from) return text;
    const changed =
      index === from
        ? {
            ...entry,
            [field]: field === "at" ? entry.at + 1 : field === "actor" ? { ...entry.actor, id: "nobody" } : "nothing",
          }
        : entry;
    const fitting = { ...changed, previous: previous ?? entry.previous };
    previous = entryHash(fitting);
    return `${JSON.stringify({ type, ...fitting, hash: previous })}\n`;
  });
}
