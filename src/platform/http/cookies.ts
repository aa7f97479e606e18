import type { Context } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";

/** The cookie that holds a session. The prefix makes browsers refuse it from other hosts and without TLS (loopback counts as safe). */
export const SESSION_COOKIE = "__Host-stance";
/** The cookie of a sign-in at a provider, while it is under way. */
export const TRANSIT_COOKIE = "__Host-stance-sign-on";

const FIXED = { path: "/", secure: true, httpOnly: true, sameSite: "Lax" } as const;

const cookie =
  (name: string) =>
  (context: Context, value: string | null, expiresAt = 0): void => {
    if (value === null) deleteCookie(context, name, FIXED);
    else setCookie(context, name, value, { ...FIXED, expires: new Date(expiresAt) });
  };

/** Each sets its cookie, or clears it with null. */
export const sessionCookie = cookie(SESSION_COOKIE);
export const transitCookie = cookie(TRANSIT_COOKIE);
