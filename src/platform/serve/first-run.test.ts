import { expect, it } from "vitest";
import { Clock, SQLITE, someone, storesOf } from "../../testing/stores.ts";
import { adminLink } from "./first-run.ts";

const stores = storesOf(SQLITE);

async function place() {
  const clock = new Clock();
  const store = await stores.open({ clock });
  const link = () => adminLink(store, { origin: "http://localhost:1", now: clock.now() });
  const first = await link();
  return { store, link, first, estate: store.within({ organisation: "default", projects: "all" }) };
}

const idOf = (link: string | null): string => /#default\.(\w+)\./.exec(link ?? "")?.[1] ?? "";

it("makes a link for the admin of a new installation, anew at each start, until someone has signed in", async () => {
  const { link, first, estate } = await place();
  const admin = await estate.people.byEmail("admin@localhost");
  expect(await estate.links.find(idOf(first))).toMatchObject({ person: admin?.id });
  const second = await link();
  expect(await estate.links.find(idOf(first))).toBeNull();
  expect(await estate.links.find(idOf(second))).not.toBeNull();
  await estate.people.setPassword(admin?.id ?? "", "hash", someone);
  expect(await link()).toBeNull();
});

it("gives it to nobody else who was invited meanwhile", async () => {
  const { link, estate } = await place();
  await estate.people.create({ email: "aaa@example.com", name: "First by address", grants: [] }, someone);
  const admin = await estate.people.byEmail("admin@localhost");
  expect(await estate.links.find(idOf(await link()))).toMatchObject({ person: admin?.id });
});
