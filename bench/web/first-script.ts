import { gzipSync } from "node:zlib";
import type { WebApp } from "../../src/testing/web-app.ts";
import { freshPage } from "./visit.ts";

/** What a browser must load before it can show anything, in KB of 1,000 bytes. */
export interface Script {
  readonly plain: number;
  readonly gzipped: number;
  /** What went over the wire, style sheet and page included. */
  readonly sent: number;
}

const SENT = `[...performance.getEntriesByType("resource"), ...performance.getEntriesByType("navigation")]
  .filter(({ name }) => !name.includes("/api/")).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`;

/** Weighs the scripts that the first page loads. */
export async function firstScript(app: WebApp): Promise<Script> {
  const page = await freshPage(app);
  await app.show(page, "/");
  const addresses = await page.evaluate<string[]>(
    `performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => new URL(name).pathname.endsWith(".js"))`,
  );
  const sent = await page.evaluate<number>(SENT);
  await page.context().close();
  let [plain, gzipped] = [0, 0];
  for (const address of addresses) {
    const bytes = Buffer.from(await (await fetch(address)).arrayBuffer());
    plain += bytes.length / 1_000;
    gzipped += gzipSync(bytes, { level: 9 }).length / 1_000;
  }
  return { plain, gzipped, sent: sent / 1_000 };
}
