import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, expect, it } from "vitest";
import { estateWith, masterKeys, onEveryEngine, SQLITE, someone, storesOf } from "../../../testing/stores.ts";
import { type MasterKeys, masterKeysIn, masterKeysInFile } from "../../secrets/master-keys.ts";
import type { Store } from "../contract/store.ts";
import { openSqlite } from "../engine/sqlite/engine.ts";

const folder = mkdtempSync(join(tmpdir(), "stance-keys-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const linesIn = (file: string): string[] => readFileSync(file, "utf8").trimEnd().split("\n");
const within = (store: Store, organisation = "acme") => store.within({ organisation, projects: "all" });
const VALUE = "a very secret seed";

onEveryEngine("secrets", (engine) => {
  const stores = storesOf(engine);

  it("are read as they were kept, by their organisation alone, and are nowhere in clear", async () => {
    const store = await stores.open();
    const estate = await estateWith(store, "acme", []);
    const other = await estateWith(store, "other", []);
    await estate.secrets.put("oidc", "an older one", someone);
    await estate.secrets.put("oidc", VALUE, someone);
    await other.secrets.put("oidc", "theirs", someone);
    expect(await estate.secrets.get("oidc")).toBe(VALUE);
    expect(await other.secrets.get("oidc")).toBe("theirs");
    expect(await estate.secrets.get("totp")).toBeNull();
    expect(await estate.secrets.names()).toEqual(["oidc"]);
    let copy = "";
    for await (const line of store.installation.backup()) copy += line;
    for (const form of [VALUE, Buffer.from(VALUE).toString("base64")]) expect(copy).not.toContain(form);
    expect((await estate.audit.entries()).items.at(-1)).toMatchObject({ action: "secret.put", subject: "secret:oidc" });
    await estate.secrets.remove("oidc", someone);
    expect(await estate.secrets.get("oidc")).toBeNull();
    await expect(estate.secrets.remove("oidc", someone)).rejects.toThrow("no secret oidc");
    const part = store.within({ organisation: "acme", projects: ["core"] });
    expect(() => part.secrets.put("oidc", VALUE, someone)).toThrow("whole organisation");
  });

  it("get a new master key, also when the change stops midway, and open meanwhile", async () => {
    const file = join(folder, `${engine.name}.key`);
    const masters = masterKeysInFile(file);
    let stopAfter = Number.POSITIVE_INFINITY;
    const failing: MasterKeys = {
      ...masters,
      current: () => {
        stopAfter -= 1;
        if (stopAfter < 0) throw new Error("the machine stopped");
        return masters.current();
      },
    };
    const store = await stores.open({ masters: failing });
    const names = ["acme", "beta", "gamma"];
    for (const name of names) await (await estateWith(store, name, [])).secrets.put("seed", `of ${name}`, someone);
    const opens = async (): Promise<void> => {
      for (const name of names) expect(await within(store, name).secrets.get("seed")).toBe(`of ${name}`);
    };
    const [old] = linesIn(file);
    stopAfter = 1;
    await expect(store.installation.rotateKey()).rejects.toThrow("stopped");
    expect(linesIn(file)).toEqual([expect.not.stringContaining(old as string), old]);
    const [fresh] = linesIn(file);
    await opens();
    stopAfter = Number.POSITIVE_INFINITY;
    expect(await store.installation.rotateKey()).toBeGreaterThan(0);
    expect(linesIn(file)).toEqual([fresh]);
    await opens();
    expect((await within(store, "gamma").audit.entries()).items.at(-1)).toMatchObject({
      action: "secret.rewrap",
      detail: { keys: 1 },
    });
  });

  it("do not open without their master key", async () => {
    const at = await engine.address();
    const masters = masterKeys();
    const store = await stores.open({ at, masters });
    await (await estateWith(store, "acme", [])).secrets.put("seed", VALUE, someone);
    const stranger = await stores.open({ at, masters: masterKeys() });
    await expect(within(stranger).secrets.get("seed")).rejects.toThrow("is not here");
    await expect(within(stranger).secrets.put("seed", "x", someone)).rejects.toThrow("is not here");
    expect(await within(store).secrets.get("seed")).toBe(VALUE);
  });
});

it("what was changed, or moved to another name or organisation, does not open", async () => {
  const at = await SQLITE.address();
  const masters = masterKeys();
  const store = await storesOf(SQLITE).open({ at, masters });
  for (const name of ["acme", "other"]) await estateWith(store, name, []);
  const estate = within(store);
  const keep = async (): Promise<void> => {
    for (const name of ["one", "two"]) await estate.secrets.put(name, `value ${name}`, someone);
    await within(store, "other").secrets.put("one", "theirs", someone);
  };
  const engine = openSqlite(at);
  const tampered = [
    sql`update secret set sealed = (select s.sealed from secret s where s.name = 'two') where organisation = 'acme'`,
    sql`update secret set sealed = (select s.sealed from secret s where s.organisation = 'other'),
      data_key = (select s.data_key from secret s where s.organisation = 'other') where organisation = 'acme'`,
    sql`update secret set sealed = cast(substr(sealed, 1, length(sealed) - 1) || x'00' as blob) where organisation = 'acme'`,
    sql`update secret set sealed = substr(sealed, 1, 20) where organisation = 'acme'`,
    sql`update secret set sealed = x'' where organisation = 'acme'`,
    sql`update data_key set wrapped = (select d.wrapped from data_key d where d.organisation = 'other')`,
  ];
  for (const statement of tampered) {
    await keep();
    expect(await estate.secrets.get("one")).toBe("value one");
    await engine.write((database) => statement.execute(database));
    await expect(estate.secrets.get("one")).rejects.toThrow(/changed or moved|not in the store/);
  }
  await engine.close();
});

it("a key file is made for its owner alone, and one that others can read is refused", () => {
  const file = join(folder, "own.key");
  const masters = masterKeysInFile(file);
  const { id } = masters.current();
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(masterKeysInFile(file).current().id).toBe(id);
  expect(masterKeysIn(readFileSync(file, "utf8")).current().id).toBe(id);
  const open = join(folder, "open.key");
  writeFileSync(open, readFileSync(file), { mode: 0o644 });
  expect(() => masterKeysInFile(open).current()).toThrow("others can read");
  for (const text of ["", "short", "a".repeat(44)]) expect(() => masterKeysIn(text)).toThrow("key");
  expect(() => masterKeysIn(readFileSync(file, "utf8")).beginRotation()).toThrow("one key");
});
