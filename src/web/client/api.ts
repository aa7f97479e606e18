import { QueryClient } from "@tanstack/react-query";
import { ApiError, createClient } from "../../platform/api/contract/client.ts";
import { PasskeyError } from "./passkeys.ts";
import { forgetVisited } from "./recent.ts";

/** The API of the platform that serves this page; the cookie says who asks. */
export const api = createClient({ origin: "" });

const STAYS_FRESH = 15_000;
const TRIES = 2;

/** What was asked, kept while it is fresh. A request that the server refused is not tried again. */
export const queries = new QueryClient({
  defaultOptions: {
    // A browser that calls itself offline still reaches a platform on the same machine, or in the same closed network.
    mutations: { networkMode: "always" },
    queries: {
      networkMode: "always",
      staleTime: STAYS_FRESH,
      retry: (count, error) => count < TRIES && !(error instanceof ApiError),
      refetchOnWindowFocus: false,
    },
  },
});

/** What went wrong, in words for people. */
export const wordsOf = (error: unknown): string =>
  error instanceof ApiError || error instanceof PasskeyError
    ? error.message.replace(/^./, (first) => first.toUpperCase())
    : "The platform does not answer. Is it running, and is this machine online?";

/** True when nobody is signed in. */
export const isSignedOut = (error: unknown): boolean => error instanceof ApiError && error.problem.status === 401;

/** Ends the session, and forgets what was on screen. */
export async function signOut(): Promise<void> {
  await api.self.signOut({});
  forgetVisited();
  queries.clear();
  location.assign("/");
}
