import { parseArgs } from "node:util";
import { benchDrift } from "./drift.ts";
import { benchFirstLook } from "./first-look.ts";
import { DEFAULT_CACHE, installPeers } from "./install.ts";
import { benchOwn } from "./own.ts";
import { benchPaths } from "./paths.ts";
import { benchPatterns } from "./patterns.ts";
import { benchRescan, RESCAN, TREE } from "./rescan.ts";
import { benchSideBySide } from "./side-by-side.ts";
import { benchStore } from "./store.ts";
import { benchWeb } from "./web.ts";

/**
 * `npm run bench` measures this project alone; `npm run bench -- scan` puts it beside others, which `npm run bench -- install-peers`
 * installs first. `npm run bench -- patterns` runs the regular expressions on hostile texts; `npm run bench -- rescan` scans again after
 * edits, `npm run bench -- tree` the same on 100,000 files; `npm run bench -- store` fills the record store on both engines and asks it; `npm run bench -- web`
 * opens the pages in a browser, `npm run bench -- first-look` times the way from `npm start` to a finding; `npm run bench -- drift` compares two states of 100,000 and a million
 * assets, `npm run bench -- paths` finds attack paths in generated estates.
 */
const [command, ...rest] = process.argv.slice(2);
if (command === "scan") await benchSideBySide(rest);
else if (command === "rescan") await benchRescan(rest, RESCAN);
else if (command === "tree") await benchRescan(rest, TREE);
else if (command === "store") await benchStore(rest);
else if (command === "web") await benchWeb(rest);
else if (command === "first-look") await benchFirstLook();
else if (command === "drift") await benchDrift(rest);
else if (command === "paths") benchPaths(rest);
else if (command === "patterns") await benchPatterns();
else if (command === "install-peers") {
  const options = { cache: { type: "string", default: DEFAULT_CACHE }, tools: { type: "string" } } as const;
  const { values } = parseArgs({ args: rest, options });
  installPeers(values.cache, ({ id }) => values.tools === undefined || values.tools.split(",").includes(id));
} else benchOwn(process.argv.slice(2));
