import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Extract, extract } from "tar-stream";
import { ConfigError } from "../../../../domain/errors.ts";
import type { Unpacked } from "./unpacked.ts";

const REGULAR = new Set(["file", "contiguous-file"]);
const LINKS = new Set(["link", "symlink"]);
type Entry = Extract extends AsyncIterable<infer Item> ? Item : never;

/** Headers and padding beside the content. */
const OVERHEAD = 1.5;

/** Unpacks a tar as it comes. Throws when it is damaged, or when more comes than files of `most` bytes need. */
export async function unpackTar(
  stream: readonly (Readable | Transform)[],
  most: number,
  into: Unpacked,
): Promise<void> {
  const members = extract();
  const flowing = pipeline([...stream, cappedAt(most * OVERHEAD), members]);
  const [flowed, taken] = await Promise.allSettled([flowing, takeAll(members, into)]);
  if (taken.status === "rejected" && taken.reason instanceof ConfigError) throw taken.reason;
  if (flowed.status === "rejected") throw flowed.reason;
  if (taken.status === "rejected") throw taken.reason;
}

async function takeAll(members: AsyncIterable<Entry>, into: Unpacked): Promise<void> {
  for await (const entry of members) {
    await take(entry, into);
    entry.resume();
  }
}

async function take(entry: Entry, into: Unpacked): Promise<void> {
  into.count();
  const { name, type } = entry.header;
  if (type === "directory") return;
  if (LINKS.has(type ?? "")) return into.leaveOut(name, "link", "links of an archive are not made");
  if (!REGULAR.has(type ?? "file")) return into.leaveOut(name, "special-file", "no regular file");
  const path = into.place(name);
  if (path !== null) await into.write(path, entry);
}

function cappedAt(most: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes <= most) return done(null, chunk);
      done(new ConfigError(`the archive unpacks to more than ${most} bytes.`));
    },
  });
}
