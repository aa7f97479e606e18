import { PERMISSIONS } from "../../domain/permission.ts";
import { ENDPOINTS } from "./contract/contract.ts";
import { needText } from "./openapi.ts";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Words in backticks as code. */
const marked = (text: string): string => escaped(text).replaceAll(/`([^`]+)`/g, "<code>$1</code>");

/** The API for people to read, derived from the contract. */
export function referencePage(version: string): string {
  const rows = ENDPOINTS.map(
    ({ name, endpoint: { method, path, summary, needs } }) =>
      `<tr id="${name}"><td><code>${method}</code></td><td><code>/api/v1${escaped(path)}</code></td><td>${marked(summary)}</td><td>${marked(needText(needs))}</td></tr>`,
  );
  const permissions = Object.entries(PERMISSIONS).map(
    ([id, what]) => `<tr><td><code>${id}</code></td><td>${marked(what)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Stance API ${escaped(version)}</title><link rel="stylesheet" href="/app/app.css"></head><body><main class="main">
<h1>Stance API ${escaped(version)}</h1>
<p>Described in full as OpenAPI 3.1: <a href="/api/v1/openapi.json">openapi.json</a>. Send a service token as <code>Authorization: Bearer stance_…</code>.
Lists take <code>after</code> and <code>limit</code>, or <code>format=ndjson</code> and <code>format=csv</code> for all of it.
POST takes an <code>Idempotency-Key</code>; changes of what can be read take an <code>If-Match</code>. Problems come as <code>application/problem+json</code> (RFC 9457).</p>
<h2>Routes</h2><section class="table" aria-label="Routes" tabindex="0"><table><thead><tr><th>Method</th><th>Path</th><th>What it does</th><th>Who may call it</th></tr></thead><tbody>
${rows.join("\n")}
</tbody></table></section>
<h2>Permissions</h2><section class="table" aria-label="Permissions" tabindex="0"><table><thead><tr><th>Permission</th><th>Lets one</th></tr></thead><tbody>
${permissions.join("\n")}
</tbody></table></section></main></body></html>
`;
}
