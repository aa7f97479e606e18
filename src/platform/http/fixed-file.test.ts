import { gunzipSync } from "node:zlib";
import { Hono } from "hono";
import { expect, it } from "vitest";
import { fixedFile } from "./fixed-file.ts";

const TEXT = "const same = 1;\n".repeat(200);
const app = new Hono().get("/app.js", fixedFile(TEXT, "text/javascript"));
const ask = (headers: { readonly [name: string]: string }) => app.request("/app.js", { headers });

it("is packed for who takes it so, and plain for others", async () => {
  const packed = await ask({ "accept-encoding": "br, gzip" });
  const bytes = Buffer.from(await packed.arrayBuffer());
  expect(packed.headers.get("content-encoding")).toBe("gzip");
  expect(bytes.length).toBeLessThan(TEXT.length);
  expect(gunzipSync(bytes).toString()).toBe(TEXT);
  const plain = await ask({});
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(plain.headers.get("vary")).toBe("accept-encoding");
  expect(await plain.text()).toBe(TEXT);
});

it("is not sent again to who has it, and is to who has another", async () => {
  const etag = (await ask({})).headers.get("etag") ?? "";
  const again = await ask({ "if-none-match": etag });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  expect((await ask({ "if-none-match": '"another"' })).status).toBe(200);
});
