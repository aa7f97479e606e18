import { RequestError } from "./problems.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses what another site's page makes a browser send with a person's cookie. Browsers say where a request comes from in
 * `Sec-Fetch-Site` and `Origin` (Fetch Metadata; OWASP CSRF prevention); a request with a cookie that says neither is refused too.
 */
export function refuseCrossSite(request: Request, ownOrigin: string, hasCookie: boolean): void {
  if (SAFE.has(request.method)) return;
  const [site, origin] = [request.headers.get("sec-fetch-site"), request.headers.get("origin")];
  if (origin !== null && origin !== ownOrigin) throw new RequestError("cross-site", "the request names another origin");
  if (site !== null && site !== "same-origin")
    throw new RequestError("cross-site", "a browser sent this for another page");
  if (hasCookie && site === null && origin === null)
    throw new RequestError("cross-site", "a request with a cookie must say its origin; programs use a service token");
}
