import { gzipSync } from "node:zlib";
import type { Context } from "hono";
import { hexDigest } from "../files/digest.ts";

const NOT_MODIFIED = 304;

/**
 * Answers with a file that stays as it is while the process runs: packed once for browsers that take it so, and not sent again to those
 * that have it. They ask each time whether they still have it, so a new version of the program is there at once.
 */
export function fixedFile(text: string, type: string): (context: Context) => Response {
  const plain = Buffer.from(text);
  const packed = gzipSync(plain, { level: 9 });
  const tag = `"${hexDigest(text).slice(0, 32)}"`;
  const headers = {
    "content-type": `${type}; charset=utf-8`,
    "cache-control": "no-cache",
    vary: "accept-encoding",
    etag: tag,
  };
  return (context) => {
    if (context.req.header("if-none-match") === tag) return context.body(null, NOT_MODIFIED, headers);
    if (!/\bgzip\b/.test(context.req.header("accept-encoding") ?? "")) return context.body(plain, 200, headers);
    return context.body(packed, 200, { ...headers, "content-encoding": "gzip" });
  };
}
