import { expect, it } from "vitest";
import { Look } from "../../../testing/look.ts";
import { Clock, estateWith, onEveryEngine, someone, storesOf } from "../../../testing/stores.ts";
import type { Actor } from "../contract/access.ts";
import type { Notice } from "../contract/notices.ts";
import type { Estate } from "../contract/store.ts";

const DAY = 86_400_000;
const ada: Actor = { kind: "user", id: "ada", name: "Ada" };

const shop = (pinned = false) =>
  new Look()
    .asset("application", "shop")
    .package("loose", { pinned, version: pinned ? "1.0.0" : null })
    .link("application:shop", "depends-on", "package:loose");

onEveryEngine("what people are told of", (engine) => {
  const stores = storesOf(engine);

  async function filled() {
    const clock = new Clock();
    const estate = await estateWith(await stores.open({ clock }), "acme", ["shop", "bank"]);
    await estate.ingest.push(shop().push("shop", "1"), someone);
    const [finding] = (await estate.findings.list({ rules: ["package-not-pinned"] })).items;
    const told = (person = "ada", of: Estate = estate, watchesRuns = false): Promise<readonly Notice[]> =>
      of.notices.of({ person, now: clock.at, watchesRuns });
    return { clock, estate, id: finding?.id ?? "", told };
  }
  const kinds = (notices: readonly Notice[]): readonly string[] => notices.map(({ kind }) => kind);

  it("is what others made theirs, not what they took themselves", async () => {
    const { clock, estate, id, told } = await filled();
    clock.at += 1_000;
    await estate.findings.decide([id], { action: "assign", assignee: "ada" }, ada);
    expect(await told()).toEqual([]);
    clock.at += 1_000;
    await estate.findings.decide([id], { action: "assign", assignee: "ada" }, someone);
    const [notice, ...rest] = await told();
    expect(rest).toEqual([]);
    expect(notice).toMatchObject({ kind: "assigned", by: "Someone", subject: { type: "finding", id }, unread: true });
    expect(await told("someone else")).toEqual([]);
    clock.at += 1_000;
    await estate.findings.decide([id], { action: "assign", assignee: "vera" }, someone);
    expect(await told()).toEqual([]);
    expect(kinds(await told("vera"))).toEqual(["assigned"]);
  });

  it("tells of a date before it comes, of an acceptance to whoever gave it, and of its end", async () => {
    const { clock, estate, id, told } = await filled();
    const due = clock.at + 10 * DAY;
    await estate.findings.decide([id], { action: "assign", assignee: "ada" }, ada);
    await estate.findings.decide([id], { action: "set-due", due }, ada);
    expect(await told()).toEqual([]);
    clock.at += 8 * DAY;
    expect(await told()).toMatchObject([{ kind: "due", until: due, at: due - 3 * DAY }]);
    const expires = clock.at + 20 * DAY;
    await estate.findings.decide(
      [id],
      { action: "accept", reason: "r", approver: "Vera", expires },
      { ...ada, id: "vera" },
    );
    expect(kinds(await told())).toEqual([]);
    clock.at += 15 * DAY;
    for (const person of ["ada", "vera"])
      expect(await told(person)).toMatchObject([{ kind: "acceptance-ends", until: expires }]);
    clock.at += 6 * DAY;
    await estate.findings.expire();
    expect(kinds(await told())).toEqual(["acceptance-ended", "due"]);
    expect(kinds(await told("vera"))).toEqual([]);
  });

  it("tells of a finding that came back, and of failed runs to those who look after runs", async () => {
    const { clock, estate, id, told } = await filled();
    await estate.findings.decide([id], { action: "assign", assignee: "ada" }, ada);
    clock.at += 1_000;
    await estate.ingest.push(shop(true).push("shop", "2"), someone);
    clock.at += 1_000;
    await estate.ingest.push(shop().push("shop", "3"), someone);
    expect(kinds(await told())).toEqual(["reopened"]);
    clock.at += 1_000;
    await estate.ingest.push(new Look().failed().push("bank", "4"), someone);
    expect(kinds(await told())).toEqual(["reopened"]);
    expect(await told("ada", estate, true)).toMatchObject([
      { kind: "run-failed", subject: { type: "run", id: "4" }, title: "bank" },
      { kind: "reopened" },
    ]);
  });

  it("keeps what was read, for each person alone, and never takes it back", async () => {
    const { clock, estate, id, told } = await filled();
    await estate.findings.decide([id], { action: "assign", assignee: "ada" }, someone);
    await estate.ingest.push(new Look().failed().push("bank", "2"), someone);
    const [latest] = await told("ada", estate, true);
    await estate.notices.read("ada", latest?.at ?? 0);
    await estate.notices.read("ada", 5);
    expect((await told("ada", estate, true)).map(({ unread }) => unread)).toEqual([false, false]);
    expect((await told("vera", estate, true)).map(({ unread }) => unread)).toEqual([true]);
    clock.at += 1_000;
    await estate.ingest.push(new Look().failed().push("bank", "3"), someone);
    expect((await told("ada", estate, true)).map(({ unread }) => unread)).toEqual([true, false, false]);
    clock.at += 31 * DAY;
    expect(await told("ada", estate, true)).toEqual([]);
  });
});
