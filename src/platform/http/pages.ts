import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Hono } from "hono";
import { openApi } from "../api/openapi.ts";
import { referencePage } from "../api/reference.ts";
import { fixedFile } from "./fixed-file.ts";

const FILES = {
  "app.js": "text/javascript",
  "app.css": "text/css",
  "icon.svg": "image/svg+xml",
} as const;

/** The built web app: beside the built program, and of a checkout under `dist`. */
const WEB = join(import.meta.dirname, /[\\/]src[\\/]/.test(import.meta.dirname) ? "../../../dist/web" : "../../web");

/**
 * The web app, and the description of the API for people and programs. For anyone: they hold nothing of the estate. Every address that
 * nothing else answers is a page of the app, which tells by itself what it does not know.
 */
export function addPages(app: Hono, version: string, folder: string = WEB): void {
  const description = JSON.stringify(openApi(version));
  app.get("/api/v1/openapi.json", (context) =>
    context.body(description, 200, { "content-type": "application/json; charset=utf-8" }),
  );
  const reference = referencePage(version);
  app.get("/api/v1/reference", (context) =>
    context.body(reference, 200, { "content-type": "text/html; charset=utf-8" }),
  );
  for (const [name, type] of [...Object.entries(FILES), ...laterScripts(folder)]) {
    const text = textOf(folder, name);
    if (text !== null) app.get(`/app/${name}`, fixedFile(text, type));
  }
  const page = appPage(folder);
  app.get("*", (context, next) =>
    /^\/(api|app)(\/|$)/.test(context.req.path)
      ? next()
      : context.body(page, 200, { "content-type": "text/html; charset=utf-8" }),
  );
}

/** Scripts that the app loads when they are wanted. */
function laterScripts(folder: string): readonly (readonly [name: string, type: string])[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => name.endsWith(".js") && !(name in FILES)).map((name) => [name, FILES["app.js"]]);
}

/** The page that loads the app, whatever the address. */
export const appPage = (folder: string = WEB): string => textOf(folder, "index.html") ?? NOT_BUILT;

const NOT_BUILT = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Stance</title></head><body>
<p>The web app is not built: run <code>npm run build</code>. <a href="/api/v1/reference">The API</a> answers.</p></body></html>`;

function textOf(folder: string, name: string): string | null {
  try {
    return readFileSync(join(folder, name), "utf8");
  } catch {
    return null;
  }
}
