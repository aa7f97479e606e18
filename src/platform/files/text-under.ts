import { openFile } from "./open-file.ts";

/** The text of a file under the root, `path` relative to it; undefined where none of at most `most` bytes can be opened safely. */
export function textUnder(root: string, path: string, most: number): string | undefined {
  try {
    const file = openFile(root, path, most);
    try {
      return file.text();
    } finally {
      file.close();
    }
  } catch {
    return undefined;
  }
}
