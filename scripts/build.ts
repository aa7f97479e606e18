// Writes `dist/`, the program as a few files of JavaScript: what is published, and what starts a checkout fast while it is fresh.
import { join } from "node:path";
import { sourcesDigest, stamp } from "../src/platform/files/sources.js";
import { build, buildDemo, buildWeb } from "./build/build.ts";

const root = join(import.meta.dirname, "..");
// Taken first: what changes meanwhile makes the build stale.
const digest = sourcesDigest(root);
const files = await build(join(root, "src"), join(root, "dist"));
await buildWeb(join(root, "src/web"), join(root, "dist/web"));
await buildDemo(join(root, "dist/demo"));
stamp(root, digest);
console.log(`Wrote ${files.length} files to dist/.`);
