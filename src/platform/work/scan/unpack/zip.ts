import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from "yauzl";
import type { Unpacked } from "./unpacked.ts";

const UNIX = 3;
const TYPE = 0o170000;
const REGULAR = 0o100000;
const LINK = 0o120000;
const FOLDER = 0o040000;

/** Unpacks a zip. Throws when its directory cannot be read. */
export async function unpackZip(file: string, into: Unpacked): Promise<void> {
  // Names are read here, one by one: one that is hostile must not keep out the rest.
  const zip = await openPromise(file, { decodeStrings: false, autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) await take(zip, entry, into);
  } finally {
    zip.close();
  }
}

async function take(zip: ZipFile, entry: Entry, into: Unpacked): Promise<void> {
  into.count();
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  const type = entry.versionMadeBy >>> 8 === UNIX ? (entry.externalFileAttributes >>> 16) & TYPE : 0;
  if (name.endsWith("/") || type === FOLDER) return;
  if (type === LINK) return into.leaveOut(name, "link", "links of an archive are not made");
  if (type !== 0 && type !== REGULAR) return into.leaveOut(name, "special-file", "no regular file");
  if (entry.isEncrypted()) return into.leaveOut(name, "encrypted", "it is encrypted in the archive");
  if (!entry.canDecodeFileData())
    return into.leaveOut(name, "unsupported", `compression ${entry.compressionMethod} of zip`);
  const path = into.place(name);
  if (path === null) return;
  const content = await zip.openReadStreamPromise(entry).catch(() => null);
  if (content === null) return into.leaveOut(name, "malformed", "it is not where the archive says");
  await into.write(path, content, entry.crc32);
}
