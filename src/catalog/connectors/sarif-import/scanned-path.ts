/**
 * The path inside the scanned folder that an address of another tool's document means: as written, or without the folders above
 * that the tool was started in. `folder` is the name of the scanned one. Undefined for a place elsewhere on a machine, and for one that leads out of the folder.
 */
export function scannedPath(address: string, paths: ReadonlySet<string>, folder: string): string | undefined {
  const isAbsolute = /^(?:[a-z][a-z+.-]{1,20}:|[a-z]:|\/|\\)/i.test(address);
  const plain = decoded(address)
    .replace(/^file:\/\/[^/]*/i, "")
    .replaceAll("\\", "/");
  const segments = plain.split("/").filter((part) => part !== "" && part !== ".");
  if (segments.length === 0 || segments.length > 100 || segments.includes("..")) return undefined;
  for (let from = 0; from < segments.length; from++) {
    const path = segments.slice(from).join("/");
    // A bare name alone says too little where folders were dropped, unless the last of them is the scanned one.
    const isSure = from === 0 || segments.length - from > 1 || segments[from - 1] === folder;
    if (isSure && paths.has(path)) return path;
  }
  return isAbsolute ? undefined : segments.join("/");
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
