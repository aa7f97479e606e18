import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Hono } from "hono";
import { openApi } from "../api/openapi.ts";
import { referencePage } from "../api/reference.ts";

const FILES = {
  "/": ["home.html", "text/html"],
  "/welcome": ["welcome.html", "text/html"],
  "/pages.js": ["pages.js", "text/javascript"],
  "/pages.css": ["pages.css", "text/css"],
} as const;

/** Pages for people, and the description of the API. For anyone: they hold nothing of the estate. */
export function addPages(app: Hono, version: string): void {
  for (const [path, [file, type]] of Object.entries(FILES)) {
    const text = readFileSync(join(import.meta.dirname, "pages", file), "utf8");
    app.get(path, (context) => context.body(text, 200, { "content-type": `${type}; charset=utf-8` }));
  }
  const description = JSON.stringify(openApi(version));
  app.get("/api/v1/openapi.json", (context) =>
    context.body(description, 200, { "content-type": "application/json; charset=utf-8" }),
  );
  const reference = referencePage(version);
  app.get("/api/v1/reference", (context) =>
    context.body(reference, 200, { "content-type": "text/html; charset=utf-8" }),
  );
}
