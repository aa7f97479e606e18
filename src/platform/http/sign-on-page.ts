import type { Context } from "hono";

/** Where providers send browsers. */
const PLACES = "/sign-on/";

/**
 * The page of the app for someone whom a provider sent here and who was not let in; null where a program asks. Of the reason it holds
 * only the number under which the log has it.
 */
export function signOnPage(context: Context, page: string | undefined, id: string): string | null {
  const isPage = context.req.path.startsWith(PLACES) && (context.req.header("accept") ?? "").includes("text/html");
  if (page === undefined || !isPage) return null;
  return page.replace("<head>", `<head><meta name="stance-request" content="${id}">`);
}
