/** Milliseconds until a browser has surely begun to save. */
const SAVED_AFTER = 10_000;

/** Has the browser save something under a name. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), SAVED_AFTER);
}
