import { defineReport } from "../../../domain/report.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { base64, sha256 } from "../shared/sha256.ts";
import { checksSection } from "./checks.ts";
import { findingsSection, ignoredSection } from "./findings.ts";
import { graphSection } from "./graph.ts";
import { banner, navigation, summary } from "./header.ts";
import { intendedSection } from "./intended.ts";
import { inventorySection } from "./inventory.ts";
import { Markup, html as written } from "./markup.ts";
import { shapeSheet } from "./parts.ts";
import { pathsSection } from "./paths.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";
import { exceptionsSection, notExaminedSection, unknownSection } from "./unknowns.ts";

const hashOf = (text: string): string => `'sha256-${base64(sha256(text))}'`;

/** Only this page's own style and script may act; nothing may be fetched, framed or sent (CSP level 3). */
const POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(STYLE)}`,
  `script-src ${hashOf(SCRIPT)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** One page that holds everything: no request leaves it. */
export const html = defineReport({
  id: "html",
  title: "HTML page",
  purpose: "one page for people who were not there",
  mediaType: "text/html; charset=utf-8",
  fileName: "stance.html",
  tells: ["code-frames", "attack-paths"],
  render: (snapshot) => page(snapshot).text,
});

const page = (snapshot: Snapshot): Markup => written`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${snapshot.target.name}: AI security posture</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<a class="skip" href="#findings">Skip to findings</a>
${shapeSheet()}
<div class="frame">
${banner()}${navigation(snapshot)}<main>
${summary(snapshot)}${findingsSection(snapshot)}${ignoredSection(snapshot)}${intendedSection(snapshot)}${pathsSection(snapshot)}${inventorySection(snapshot)}${graphSection(snapshot)}${unknownSection(snapshot)}${exceptionsSection(snapshot)}${notExaminedSection(snapshot)}${checksSection(snapshot)}</main>
<footer><p>Made by Stance ${snapshot.tool.version} from the files alone: nothing was executed, imported or sent. No finding is not the same as no risk. Every number on this page counts rows that are on it.</p></footer>
</div>
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`;
