// Writes `dist/`: the sources as JavaScript, for the published package, because Node strips no types under node_modules.
import { join } from "node:path";
import { build } from "./build/build.ts";

const root = join(import.meta.dirname, "..");
const written = build(join(root, "src"), join(root, "dist"));
console.log(`Wrote ${written} files to dist/.`);
