import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { treeRules } from "./patterns.ts";
import type { Peer } from "./peer.ts";
import { below, claim, list, number, readJson, text } from "./read.ts";

/** ast-grep with a rule for each symbol that this project's signatures know. Each match may be anything. */
export const astGrep: Peer = {
  id: "ast-grep",
  title: "ast-grep, as many rules",
  installation: { registry: "npm", package: "@ast-grep/cli", version: "0.51.1", program: "node_modules/.bin/ast-grep" },
  command: (program, root, scratch) => {
    writeFileSync(
      join(scratch, "rules.yml"),
      treeRules()
        .map((rule) => JSON.stringify(rule))
        .join("\n---\n"),
    );
    return {
      argv: [program, "scan", "--rule", join(scratch, "rules.yml"), "--json=compact", "--no-ignore", "hidden", root],
      stdout: join(scratch, "out.json"),
    };
  },
  claims: (root, scratch) =>
    list(readJson(join(scratch, "out.json"))).map((match) =>
      claim(null, null, {
        path: below(root, text(match.file)),
        line: (number(match.range?.start?.line) ?? 0) + 1,
      }),
    ),
};
