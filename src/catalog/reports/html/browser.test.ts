import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { Chromium, chromiumPath, type View } from "../../../testing/chromium.ts";
import { REPORT_OPTIONS } from "../../../testing/report-options.ts";
import { sampleSnapshot } from "../../../testing/sample-snapshot.ts";
import { placeAt, SnapshotBuilder } from "../../../testing/snapshot-builder.ts";
import { html } from "./report.ts";

const path = chromiumPath();
if (path === undefined)
  console.warn("No Chromium here (CHROMIUM_PATH names one): the HTML page is not tested in a browser.");

const WIDE: View = { width: 1440, height: 900, scheme: "light" };
const NARROW: View = { width: 390, height: 844, scheme: "dark" };

const CODE = "top.pwned=1;alert(1)";
const PAYLOADS = [
  `<script>${CODE}</script>`,
  `</script><script>${CODE}</script>`,
  `</style><script>${CODE}</script>`,
  `</title><script>${CODE}</script>`,
  `<img src=x onerror=${CODE}>`,
  `<img src="x" onerror="${CODE}">`,
  `"><img src=x onerror=${CODE}>`,
  `'><img src=x onerror=${CODE}>`,
  `\`><img src=x onerror=${CODE}>`,
  `<svg onload=${CODE}>`,
  `<svg><script>${CODE}</script></svg>`,
  `<svg><animate onbegin=${CODE} attributeName=x dur=1s>`,
  `"><svg/onload=${CODE}>`,
  `<body onload=${CODE}>`,
  `<iframe src="javascript:${CODE}"></iframe>`,
  `<iframe srcdoc="<script>${CODE}</script>"></iframe>`,
  `<object data="javascript:${CODE}">`,
  `<embed src="javascript:${CODE}">`,
  `<a href="javascript:${CODE}">x</a>`,
  `javascript:${CODE}`,
  `" autofocus onfocus="${CODE}`,
  `' autofocus onfocus='${CODE}`,
  `" onmouseover="${CODE}" x="`,
  `<input autofocus onfocus=${CODE}>`,
  `<details open ontoggle=${CODE}>`,
  `<video><source onerror=${CODE}></video>`,
  `<audio src=x onerror=${CODE}>`,
  `<marquee onstart=${CODE}>`,
  `<math><mtext></mtext><script>${CODE}</script></math>`,
  `<template><script>${CODE}</script></template>`,
  `<noscript><p title="</noscript><script>${CODE}</script>">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${CODE}">`,
  `<base href="https://evil.example/">`,
  `<link rel=stylesheet href="https://evil.example/x.css">`,
  `<style>*{background:url(https://evil.example/x)}</style>`,
  `<form action="https://evil.example"><button autofocus>`,
  `&lt;script&gt;${CODE}&lt;/script&gt;`,
  `<scr\u0000ipt>${CODE}</scr\u0000ipt>`,
  `<!--><script>${CODE}</script>-->`,
  `]]><script>${CODE}</script>`,
];

/** A snapshot that carries every payload in every text a file can choose. */
function hostile(): Snapshot {
  const builder = new SnapshotBuilder();
  const rule = builder.rule("r", "high");
  for (const payload of PAYLOADS) {
    const place = placeAt(payload, 3, { snippet: payload, detail: payload });
    const gaps = { [payload]: { reason: "dynamic" as const, detail: payload } };
    const properties = { framework: payload };
    const asset = builder.asset("agent", payload, properties, { evidence: [place, place], gaps });
    builder.link(asset, "uses", builder.asset("tool", payload, { description: payload }));
    builder.finding(rule, asset, payload, { ignored: null });
    builder.finding(rule, asset, payload, { ignored: { reason: payload, expires: payload, source: payload } });
    builder.undecided(rule, asset, payload);
    builder.notExamined("malformed", payload, payload);
  }
  builder.run("source-code", { status: "failed", error: PAYLOADS[0] });
  return builder.build({
    target: { name: PAYLOADS[0] as string, commit: '"><script>', files: 1, bytes: 1 },
    leftOut: { folders: Object.fromEntries(PAYLOADS.map((payload) => [payload, 1])), ignoredEntries: 1 },
    time: PAYLOADS[4] as string,
  });
}

describe.skipIf(path === undefined)("in a real browser", () => {
  let browser: Chromium;
  beforeAll(() => {
    browser = new Chromium(path as string);
  });
  afterAll(() => browser.close());
  const open = (snapshot: Snapshot, view: View) => browser.open(html.render(snapshot, REPORT_OPTIONS), view);
  const shownFindings = () =>
    browser.evaluate<number>(
      "[...document.querySelectorAll('#findings .finding')].filter((row) => row.offsetParent).length",
    );

  it("would see a script that runs and a dialog that opens", async () => {
    await browser.open(PAYLOADS[4] as string, WIDE);
    expect(await browser.evaluate("window.pwned")).toBe(1);
    expect(browser.events("Page.javascriptDialogOpening")).toHaveLength(1);
  });

  it.each([
    ["with its policy", (text: string) => text],
    ["by escaping alone", (text: string) => text.replace(/<meta http-equiv[^>]*>/, "")],
  ])("runs none of 40 hostile texts, opens no dialog, asks nothing of the network: %s", async (_, change) => {
    expect(PAYLOADS).toHaveLength(40);
    await browser.open(change(html.render(hostile(), REPORT_OPTIONS)), WIDE);
    await browser.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })");
    await browser.evaluate(
      "document.querySelectorAll('.node').forEach((node) => node.dispatchEvent(new MouseEvent('click')))",
    );
    const made =
      "img, iframe, object, embed, base, link, video, audio, form form, a[href^=javascript], [onload], [onfocus]";
    expect(await browser.evaluate("typeof window.pwned")).toBe("undefined");
    expect(await browser.evaluate("document.scripts.length")).toBe(1);
    expect(await browser.evaluate(`document.querySelectorAll("${made}").length`)).toBe(0);
    expect(browser.events("Page.javascriptDialogOpening")).toEqual([]);
    expect(browser.events("Network.requestWillBeSent")).toHaveLength(1);
    expect(await browser.evaluate("document.querySelector('h1').textContent")).toBe(PAYLOADS[0]);
    expect(await browser.evaluate("document.querySelectorAll('#findings .finding').length")).toBe(40);
  });

  it.each([
    ["wide", WIDE],
    ["narrow", NARROW],
  ] as const)("lays out without error and without sideways scrolling: %s", async (_, view) => {
    await open(sampleSnapshot(), view);
    expect(browser.events("Runtime.exceptionThrown")).toEqual([]);
    expect(browser.events("Log.entryAdded")).toEqual([]);
    expect(await browser.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    const ground = await browser.evaluate<string>("getComputedStyle(document.body).backgroundColor");
    expect(ground).toBe(view.scheme === "dark" ? "rgb(18, 19, 21)" : "rgb(246, 245, 241)");
  });

  it("shows everything without scripts", async () => {
    await open(sampleSnapshot(), { ...WIDE, scripts: false });
    const text = html.render(sampleSnapshot(), REPORT_OPTIONS);
    expect(text).not.toContain('class="finding" hidden');
    await browser.send("Emulation.setScriptExecutionDisabled", { value: false });
    expect(await shownFindings()).toBe(13);
    expect(await browser.evaluate("getComputedStyle(document.getElementById('filters')).display")).toBe("none");
  });

  it("filters findings, and the count says how many are shown", async () => {
    await open(sampleSnapshot(), WIDE);
    const count = () => browser.evaluate<string>("document.getElementById('shown').textContent");
    await browser.evaluate("document.querySelector('[name=severity][value=critical]').click()");
    expect([await shownFindings(), await count()]).toEqual([7, "7 findings shown"]);
    await browser.evaluate(
      "(() => { const box = document.querySelector('[name=text]'); box.value = 'TICKET-search http'; box.dispatchEvent(new Event('input', { bubbles: true })); })()",
    );
    expect([await shownFindings(), await count()]).toEqual([1, "1 finding shown"]);
    await browser.evaluate("document.getElementById('reset-filters').click()");
    expect(await shownFindings()).toBe(13);
  });

  it("shows exactly the findings a row of the inventory counts", async () => {
    await open(sampleSnapshot(), WIDE);
    const links = await browser.evaluate<number[]>(
      "[...document.querySelectorAll('[data-find]')].map((link) => Number(link.textContent))",
    );
    expect(links.length).toBeGreaterThan(8);
    for (const [index, count] of links.entries()) {
      await browser.evaluate(`document.querySelectorAll('[data-find]')[${index}].click()`);
      expect(await shownFindings()).toBe(count);
    }
  });

  it("sorts a table by a click on its heading, numbers by size", async () => {
    await open(sampleSnapshot(), WIDE);
    const column = (at: number) =>
      browser.evaluate<string[]>(
        `[...document.querySelectorAll('#kind-package tbody tr')].map((row) => row.cells[${at}].textContent.trim())`,
      );
    await browser.evaluate("document.querySelectorAll('#kind-package th button')[6].click()");
    expect((await column(6)).slice(0, 2)).toEqual(["2", "0"]);
    await browser.evaluate("document.querySelectorAll('#kind-package th button')[0].click()");
    expect(await column(0)).toEqual([...(await column(0))].sort((a, b) => a.localeCompare(b, "en")));
  });

  it("shows an asset's neighbours by keyboard, and only one asset takes the tab key", async () => {
    await open(sampleSnapshot(), WIDE);
    const press = (key: string) =>
      browser.evaluate(
        `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true }))`,
      );
    await browser.evaluate("document.querySelector('.node[tabindex=\"0\"]').focus()");
    await press("ArrowRight");
    expect(await browser.evaluate("document.activeElement.dataset.kind")).toBe("agent");
    await press("Enter");
    const name = await browser.evaluate<string>("document.activeElement.dataset.name");
    const panel = await browser.evaluate<string>("document.getElementById('panel').textContent");
    expect(panel).toContain(name);
    expect(await browser.evaluate("document.querySelectorAll('.node[tabindex=\"0\"]').length")).toBe(1);
    await press("Escape");
    expect(await browser.evaluate("document.getElementById('panel').textContent")).toBe("No asset chosen.");
  });

  it("follows a link into a closed part by opening it", async () => {
    await open(sampleSnapshot(), WIDE);
    await browser.evaluate("document.getElementById('kind-agent').open = false");
    await browser.evaluate("document.querySelector('#findings a.asset[href^=\"#asset-\"]').click()");
    const opened =
      "new Promise((resolve) => setTimeout(() => resolve(document.querySelector(location.hash).closest('details').open), 50))";
    expect(await browser.evaluate(opened)).toBe(true);
  });

  it("lets the reader choose the theme against the system's", async () => {
    await open(sampleSnapshot(), WIDE);
    await browser.evaluate("document.querySelector('#theme [value=dark]').click()");
    expect(await browser.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(18, 19, 21)");
    await browser.evaluate("document.querySelector('#theme [value=system]').click()");
    expect(await browser.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(246, 245, 241)");
  });

  it("names every control and image for screen readers", async () => {
    await open(sampleSnapshot(), WIDE);
    const { nodes } = (await browser.send("Accessibility.getFullAXTree")) as {
      nodes: { ignored: boolean; role?: { value: string }; name?: { value: string } }[];
    };
    const roles = ["button", "link", "textbox", "searchbox", "combobox", "checkbox", "radio", "table", "region"];
    const unnamed = nodes.filter(
      (node) => !node.ignored && roles.includes(node.role?.value ?? "") && !node.name?.value,
    );
    expect(nodes.filter((node) => node.role?.value === "button").length).toBeGreaterThan(50);
    expect(unnamed.filter((node) => node.role?.value !== "table")).toEqual([]);
    for (const landmark of ["banner", "main", "navigation", "search", "contentinfo"])
      expect(
        nodes.filter((node) => node.role?.value === landmark),
        landmark,
      ).toHaveLength(1);
  });
});
