import type { Reading } from "../reading.ts";

/** Notes a member or target that leads out of the folder an archive is unpacked to. */
export function checkMemberName(reading: Reading, name: string, what = "a member"): void {
  const parts = name.split(/[/\\]/);
  if (!parts.includes("..") && !/^([/\\]|[A-Za-z]:)/.test(name) && !name.includes("\0")) return;
  reading.add(
    "path-traversal",
    name,
    `${what} is named ${JSON.stringify(name.slice(0, 120))}, which leads out of its folder`,
  );
}
