import { expect, it } from "vitest";
import { rebased } from "./rebase.ts";

it.each([
  ["*.min.js", ["*.min.js"]],
  ["third_party/", ["third_party/"]],
  ["**/generated/**", ["**/generated/**"]],
  ["/apps/bot/data", ["/data"]],
  ["apps/*/data/", ["/data/"]],
  ["!apps/bot/data/keep.json", ["!/data/keep.json"]],
  ["apps/**/data", ["/**/data"]],
  ["apps/web/data", []],
  ["/docs/big", []],
  ["apps/bot", []],
  ["apps/bot/", []],
])("%s, read inside apps/bot, is %j", (pattern, expected) => expect(rebased([pattern], "apps/bot")).toEqual(expected));

it("leaves patterns alone in the same folder", () => expect(rebased(["/a/b"], "")).toEqual(["/a/b"]));
