/** A record that somebody looked at. */
export interface Visited {
  /** Its address, without the search. */
  readonly path: string;
  readonly title: string;
}

const KEY = "stance-recent";
const MOST = 8;
const RECORD = /^\/(?:inventory|findings|paths|drift|baselines|runs)\/[^/]+$/;
/** What a page is called until the thing itself names it, or where it is not there. */
const UNNAMED: ReadonlySet<string> = new Set(["Asset", "Finding", "Attack path", "Drift", "Baseline", "Run"]);
const SUFFIX = " · Stance";

/** The records that were looked at in this window, the latest first. They end with the window, and with signing out. */
export function visited(): readonly Visited[] {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "[]") as Visited[];
  } catch {
    return [];
  }
}

export const forgetVisited = (): void => sessionStorage.removeItem(KEY);

function note(path: string, title: string): void {
  const others = visited().filter((item) => item.path !== path);
  sessionStorage.setItem(KEY, JSON.stringify([{ path, title }, ...others].slice(0, MOST)));
}

/** Keeps in mind which records are looked at, by the titles of their pages. */
export function watchVisits(): void {
  const title = document.querySelector("title");
  if (title === null) return;
  new MutationObserver(() => {
    const name = document.title.replace(SUFFIX, "");
    if (RECORD.test(location.pathname) && document.title.endsWith(SUFFIX) && !UNNAMED.has(name))
      note(location.pathname, name);
  }).observe(title, { childList: true, characterData: true, subtree: true });
}
