import type { Context } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";

/** The cookie that holds a session. The prefix makes browsers refuse it from other hosts and without TLS (loopback counts as safe). */
export const SESSION_COOKIE = "__Host-stance";
/** The cookie of a sign-in at a provider, while it is under way. */
export const TRANSIT_COOKIE = "__Host-stance-sign-on";
/** The same for SAML, whose provider has the browser send a form from its own page: other cookies do not come along with that. */
export const SAML_COOKIE = "__Host-stance-saml";

const FIXED = { path: "/", secure: true, httpOnly: true } as const;

const cookie =
  (name: string, sameSite: "Lax" | "None" = "Lax") =>
  (context: Context, value: string | null, expiresAt = 0): void => {
    const options = { ...FIXED, sameSite };
    if (value === null) deleteCookie(context, name, options);
    else setCookie(context, name, value, { ...options, expires: new Date(expiresAt) });
  };

/** Each sets its cookie, or clears it with null. */
export const sessionCookie = cookie(SESSION_COOKIE);
export const transitCookie = cookie(TRANSIT_COOKIE);
export const samlCookie = cookie(SAML_COOKIE, "None");
