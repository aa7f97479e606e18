import { generateKeyPairSync } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { History, Provenance } from "../domain/provenance.ts";
import { Surveys } from "../platform/attack/surveys.ts";
import { signerOf } from "../platform/audit/key-file.ts";
import { approveEstate } from "../testing/approved.ts";
import { deriveAll } from "../testing/drift/derived.ts";
import { Look } from "../testing/look.ts";
import { Clock, SQLITE, someone, storesOf } from "../testing/stores.ts";
import { inBrowser, WebApp } from "../testing/web-app.ts";

const signing = { signer: signerOf(generateKeyPairSync("ed25519").privateKey), now: Date.now };
const DO = "window.hurt=1";

/** Ways out of the places where a page may put a name: text, attributes, addresses, scripts, styles, templates. */
const FORMS: readonly string[] = [
  `<script>${DO}</script>`,
  `</script><script>${DO}</script>`,
  `<img src=x onerror=${DO}>`,
  `"><img src=x onerror="${DO}">`,
  `'><img src=x onerror='${DO}'>`,
  `<svg/onload=${DO}>`,
  `<svg><script>${DO}</script></svg>`,
  `<svg><animate onbegin=${DO} attributeName=x dur=1s>`,
  `<math><mtext><img src=x onerror=${DO}>`,
  `<iframe srcdoc="<script>parent.${DO}</script>">`,
  `<iframe src="javascript:parent.${DO}">`,
  `<object data="javascript:${DO}">`,
  `<embed src="javascript:${DO}">`,
  `<body onload=${DO}>`,
  `<details open ontoggle=${DO}>`,
  `<input autofocus onfocus=${DO}>`,
  `<video><source onerror=${DO}></video>`,
  `<audio src=x onerror=${DO}>`,
  `<marquee onstart=${DO}>`,
  `<style>@import "javascript:${DO}"</style>`,
  `<link rel=stylesheet href="data:text/css,*{}">`,
  `<base href="https://example.com/">`,
  `<meta http-equiv=refresh content="0;url=javascript:${DO}">`,
  `<form action="javascript:${DO}"><button autofocus>`,
  `<a href="javascript:${DO}">click</a>`,
  `javascript:${DO}`,
  `JaVaScRiPt:${DO}`,
  `java\tscript:${DO}`,
  `data:text/html,<script>${DO}</script>`,
  `vbscript:${DO}`,
  `" onmouseover="${DO}" x="`,
  `' onfocus='${DO}' autofocus='`,
  "` onclick=`window.hurt=1`",
  `";${DO};//`,
  `';${DO};//`,
  `\\";${DO};//`,
  `\u0024{${DO}}`,
  `{{constructor.constructor('${DO}')()}}`,
  `{{7*7}}{%raw%}`,
  `<%= ${DO} %>`,
  `[x](javascript:${DO})`,
  `![x](x" onerror="${DO})`,
  `&lt;script&gt;${DO}&lt;/script&gt;`,
  `&#x3c;script&#x3e;${DO}`,
  `%3Cscript%3E${DO}%3C/script%3E`,
  `\\u003cscript\\u003e${DO}`,
  `<scr<script>ipt>${DO}</scr</script>ipt>`,
  `<!--><script>${DO}</script>-->`,
  `<![CDATA[<script>${DO}</script>]]>`,
  `\u202e<script>${DO}</script>`,
];
/** Each as it is, and where it looks like a part of something longer. */
const PAYLOADS = FORMS.flatMap((form) => [form, `pkg/${form}@1.0.0?a=${form}#${form}`]);

/** What a run of a pipeline tells, in words of a stranger. */
const cameFrom = (commit: string, words: string, history: History | null): Provenance => ({
  checkout: { commit: commit.repeat(40), branch: words, tree: "clean" },
  ...{ history, doubt: null, pipeline: { kind: "github-actions", url: `https://example.com/${words}`, actor: words } },
});

const stores = storesOf(SQLITE);

inBrowser("hostile names", () => {
  let app: WebApp;
  let page: Page;
  let paths: string[];

  beforeAll(async () => {
    const clock = new Clock();
    clock.at = Date.now() - 60_000;
    const store = await stores.open({ clock });
    app = await WebApp.open(store, { admin: FORMS[0] as string, platform: { signer: signing.signer } });
    const { estate } = app;
    const [first = "", second = ""] = PAYLOADS;
    await estate.sources.register({ id: "shop", project: "default", kind: "directory", name: second }, someone);
    const look = new Look().asset("application", first);
    for (const [place, name] of PAYLOADS.entries()) {
      const kind = place % 2 === 0 ? "agent" : "tool";
      look.asset(kind, name, kind === "agent" ? { framework: name } : { description: name }, {
        paths: [`src/${name}.py`],
      });
      look.package(name, { pinned: false, version: null }, [`${name}/package.json`]);
      look.link(`application:${first}`, "depends-on", `package:${name}`, `src/${name}.py`);
      look.asset("data-store", name, { publicAccess: true, authentication: "none" }, { paths: [`src/${name}.tf`] });
      look.notExamined(`left/${name}`);
      look.frame(`src/${name}.py`, name, name);
    }
    const push = look.push("shop", "run-1");
    const target = { ...push.target, name: first };
    const tool = { name: second, version: first };
    await estate.ingest.push({ ...push, target, tool, provenance: cameFrom("a", first, null) }, someone);
    for (const [place, name] of PAYLOADS.slice(0, 40).entries()) {
      await estate.people.create({ email: `p${place}@example.com`, name, grants: [] }, someone);
      await estate.views.create({ name, page: "findings", query: name, shared: true, owner: "x" }, someone);
    }
    const findings = (await estate.findings.list({ limit: 1_000 })).items;
    const ids = findings.map(({ id }) => id);
    const [reason = ""] = PAYLOADS.slice(-1);
    await estate.findings.decide(ids.slice(0, 20), { action: "dismiss", reason }, someone);
    const assets = (await estate.assets.list({ limit: 1_000 })).items;
    const mark = { criticality: "crown-jewel", entry: "internet", note: reason } as const;
    await estate.marks.put(assets[0]?.id ?? "", mark, someone);
    const baseline = await approveEstate(estate, signing, reason);
    const changed = new Look();
    for (const name of PAYLOADS)
      changed.asset("tool", name, { description: `${name} and more` }, { paths: [`src/${name}.py`] });
    const later = changed.asset("mcp-server", first, { command: second }).push("shop", "run-2");
    const files = PAYLOADS.map((name) => ({ path: `src/${name}.py`, by: [0], whole: true, lines: [] }));
    const commits = [{ id: "b".repeat(40), author: first, when: "2026-01-01T00:00:00Z", subject: second }];
    const history = { since: "a".repeat(40), commits, files };
    await estate.ingest.push({ ...later, tool, provenance: cameFrom("b", second, history) }, someone);
    clock.at = Date.now();
    expect(await deriveAll(store, Date.now, signing.signer.publicKey)).toBeGreaterThan(0);
    const attacks = (await new Surveys().of(estate)).analysis.paths;
    const there = (await estate.assets.list({ limit: 1_000 })).items;
    const drift = (await estate.drift.list({ limit: 1_000 })).items;
    expect(drift.length).toBeGreaterThan(PAYLOADS.length / 2);
    const made = drift.filter(({ attribution }) => attribution.from === "commit");
    expect(made.length).toBeGreaterThan(0);
    paths = [
      ...["/drift", "/drift?view=kind", "/drift?view=unassessed", "/baselines", `/baselines/${baseline}`],
      ...PAYLOADS.slice(0, 5).flatMap((name) => [
        `/drift?source=${encodeURIComponent(name)}&kind=${encodeURIComponent(name)}`,
        `/baselines?approve=source&ref=${encodeURIComponent(name)}`,
        `/audit?about=${encodeURIComponent(name)}`,
      ]),
      ...[...made.slice(0, 3), ...drift.slice(0, 7)].map(({ id }) => `/drift/${encodeURIComponent(id)}`),
      "/paths",
      `/paths?asset=${encodeURIComponent(reason)}&cut=${encodeURIComponent(`x~${second}`)}&since=${first}`,
      ...attacks.slice(0, 10).map(({ id }) => `/paths/${id}`),
      ...["/", "/inventory", "/findings", "/findings?group=rule", "/findings?group=asset", "/findings?group=cause"],
      ...["/changes", "/unseen", "/sources", "/runs/run-1", "/access", "/audit", "/account", "/design"],
      ...PAYLOADS.filter((_, place) => place % 4 === 0).map(
        (name) => `/findings?name=${encodeURIComponent(name)}&source=${encodeURIComponent(name)}`,
      ),
      ...PAYLOADS.slice(20, 30).map((name) => `/search?q=${encodeURIComponent(name)}`),
      ...there.slice(0, 20).map(({ id }) => `/inventory/${encodeURIComponent(id)}`),
      ...["/graph?q=agent", "/graph?q=agent&layout=rings&names=off", "/graph?q=anything+-+anything&layout=table"],
      ...there.slice(0, 10).map(({ id }) => `/graph?open=${encodeURIComponent(id)}&pick=${encodeURIComponent(id)}`),
      ...PAYLOADS.slice(0, 10).flatMap((name) => [
        `/graph?q=${encodeURIComponent(name)}&layout=table`,
        `/inventory?at=${encodeURIComponent(name)}`,
      ]),
      ...findings.slice(0, 12).map(({ id }) => `/findings/${encodeURIComponent(id)}`),
    ];
    page = await app.page();
    await page.addInitScript(`window.refused = [];
        document.addEventListener("securitypolicyviolation", (event) => window.refused.push(event.violatedDirective));`);
  }, 120_000);
  afterAll(() => app?.close());

  it(`run nothing and ask for nothing: ${PAYLOADS.length} of them, as assets, tools, files, sources, people and views`, async () => {
    expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(100);
    const hurt: string[] = [];
    for (const path of paths) {
      await app.show(page, path);
      const found = await page.evaluate<{ hurt: unknown; refused: string[]; bad: number }>(
        `({ hurt: window.hurt, refused: window.refused, bad: document.querySelectorAll("main script, iframe, object, embed, base, a[href^='javascript' i], a[href^='data' i], main img:not([src^='/app/']), main [onerror], main [onload]").length })`,
      );
      if (found.hurt !== undefined || found.refused.length > 0 || found.bad > 0)
        hurt.push(`${path}: ${JSON.stringify(found)}`);
    }
    expect(hurt).toEqual([]);
    expect(app.complaints).toEqual([]);
  }, 400_000);

  it("are shown as they are", async () => {
    await app.show(page, "/inventory?kind=agent");
    await page
      .getByText(FORMS[0] as string, { exact: true })
      .first()
      .waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("marquee");
    await page
      .getByRole("option", { name: /^<marquee / })
      .first()
      .waitFor();
    expect(await page.evaluate("window.hurt")).toBeUndefined();
  });
});
