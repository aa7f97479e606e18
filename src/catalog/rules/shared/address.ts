/** True for an address that only the machine itself reaches. */
export function isLocalAddress(url: string): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : url;
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0|host\.docker\.internal)$/.test(host);
}
