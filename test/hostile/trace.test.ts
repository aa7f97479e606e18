import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { traceFaults } from "./trace.ts";
import { PLANTED, writeHostileTree } from "./tree.ts";

const INSTALL = join(import.meta.dirname, "../..");
const BIN = join(INSTALL, "bin/stance.js");
const canTrace = spawnSync("strace", ["-f", "-o", "/dev/null", "true"]).status === 0;
if (!canTrace) console.warn("strace is missing or may not trace here: what the scan asks of the system is not checked");

/** System calls of a scan of the hostile tree by the real command, and what it printed. */
async function traced(
  ...options: readonly string[]
): Promise<{ root: string; own: string; calls: string; out: string }> {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), "stance-trace-")));
  try {
    const [root, log] = [join(scratch, "tree"), join(scratch, "calls.txt")];
    mkdirSync(root);
    await writeHostileTree(root);
    const asked = "trace=%process,%file,%network";
    const words = ["-f", "-qq", "-s", "4096", "-e", asked, "-e", "signal=none", "-o", log];
    const { stdout } = spawnSync(
      "strace",
      [...words, process.execPath, BIN, "scan", root, "--format", "json", ...options],
      {
        encoding: "utf8",
        maxBuffer: 256 * 1024 * 1024,
        env: { PATH: process.env.PATH ?? "", HOME: scratch, LANG: "C.UTF-8", NODE_DISABLE_COMPILE_CACHE: "1" },
      },
    );
    return { root, own: join(scratch, ".cache"), calls: readFileSync(log, "utf8"), out: stdout };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

it.skipIf(!canTrace)(
  "a scan starts nothing, opens nothing outside and speaks to nobody",
  async () => {
    const { root, calls, out } = await traced("--no-cache");
    expect(out).toContain(PLANTED[0]?.beside);
    expect(calls).toContain(`${root}/case-0`);
    expect(traceFaults(calls, [root, INSTALL])).toEqual([]);
  },
  180_000,
);

it.skipIf(!canTrace)(
  "what it keeps for the next scan it writes into its own folder, and nothing else anywhere",
  async () => {
    const { root, own, calls } = await traced();
    expect(calls).toContain(`${own}/stance/facts`);
    expect(traceFaults(calls, [root, INSTALL], own)).toEqual([]);
  },
  180_000,
);

describe("a planted breach is seen", () => {
  const start = '1 execve("/opt/node", ["node"], 0x1) = 0\n';
  it.each([
    ["a program that is started", '1 execve("/bin/sh", ["sh", "-c", "id"], 0x1) = 0', "starts /bin/sh"],
    ["a process that is split off", "1 vfork() = 7", "splits off a process"],
    ["a file outside", '2 openat(AT_FDCWD, "/etc/passwd", O_RDONLY|O_CLOEXEC) = 3', "opens /etc/passwd"],
    ["a file that is written", '2 openat(AT_FDCWD, "/root/tree/x", O_WRONLY|O_CREAT, 0666) = 3', "writes /root/tree/x"],
    ["a file that is removed", '2 unlink("/root/tree/x") = 0', "changes /root/tree/x"],
    ["a connection", "3 connect(20, {sa_family=AF_INET, sin_port=htons(443)}, 16) = 0", "speaks to the network"],
  ])("%s", (_, call, fault) => {
    expect(traceFaults(`${start}${call}\n`, ["/root/tree"])).toEqual([fault]);
  });
  it("and a file moved out of the folder it may write", () => {
    const call = '2 rename("/home/own/a", "/root/tree/a") = 0';
    expect(traceFaults(`${start}${call}\n`, ["/root/tree"], "/home/own")).toEqual(["changes /home/own/a"]);
    expect(traceFaults(`${start}2 mkdir("/home/own/a", 0700) = 0\n`, ["/root/tree"], "/home/own")).toEqual([]);
  });
  it("and not what lies where it may", () => {
    expect(traceFaults(`${start}2 openat(AT_FDCWD, "/root/tree/a", O_RDONLY) = 3\n`, ["/root/tree"])).toEqual([]);
  });
});
