import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { needles } from "./patterns.ts";
import type { Peer } from "./peer.ts";
import { below, claim } from "./read.ts";

const LINE = /^(.+?):(\d+):(.*)$/;

/** ripgrep over the literals of this project's prefilter. Each hit may be anything. It is the floor of what a search costs, not a rival. */
export const ripgrep: Peer = {
  id: "ripgrep",
  title: "ripgrep, same literals",
  installation: {
    registry: "npm",
    package: "@vscode/ripgrep",
    version: "1.18.0",
    program: "node_modules/@vscode/ripgrep-linux-x64/bin/rg",
  },
  command: (program, root, scratch) => {
    writeFileSync(join(scratch, "patterns"), needles().join("\n"));
    return {
      argv: [
        program,
        "-i",
        "-F",
        "-n",
        "-o",
        "--no-heading",
        "--hidden",
        "-g",
        "!.git",
        "-f",
        join(scratch, "patterns"),
        root,
      ],
      stdout: join(scratch, "out.txt"),
    };
  },
  claims: (root, scratch) =>
    readFileSync(join(scratch, "out.txt"), "utf8")
      .split("\n")
      .flatMap((row) => {
        const found = LINE.exec(row);
        return found === null
          ? []
          : [claim(null, found[3] ?? null, { path: below(root, found[1] ?? null), line: Number(found[2]) })];
      }),
};
