import { useMutation } from "@tanstack/react-query";
import { Link, Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { Permission } from "../../domain/permission.ts";
import { api, isSignedOut, queries } from "../client/api.ts";
import { useLive } from "../client/live.ts";
import { useSelf } from "../client/self.ts";
import { SignIn, Welcome } from "../pages/door.tsx";
import { Problem } from "../ui/states.tsx";

/** The pages in the order of the navigation, each with what one must hold to see it. */
const PAGES = [
  ["/", "Overview", "estate:read"],
  ["/inventory", "Inventory", "estate:read"],
  ["/findings", "Findings", "estate:read"],
  ["/changes", "Changes", "estate:read"],
  ["/sources", "Sources", "estate:read"],
  ["/access", "Access", "people:read"],
  ["/audit", "Audit log", "audit:read"],
] as const satisfies readonly (readonly [path: string, title: string, permission: Permission])[];

/** The frame around every page: navigation, search, who is signed in. Nothing of it is shown to those who are not. */
export function Frame() {
  const self = useSelf();
  useLive(self.isSuccess);
  const path = useRouterState({ select: (state) => state.location.pathname });
  if (path === "/welcome") return <Welcome />;
  if (self.isError && isSignedOut(self.error)) return <SignIn />;
  if (self.isError)
    return (
      <div className="door">
        <main>
          <h1>Stance</h1>
          <Problem error={self.error} retry={() => void self.refetch()} />
        </main>
      </div>
    );
  if (self.data === undefined) return <p className="visually-hidden">Loading</p>;
  const held = new Set<string>(self.data.permissions.map(({ permission }) => permission));
  return (
    <div className="frame">
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <header className="side">
        <Link className="brand" to="/">
          <img src="/app/icon.svg" alt="" /> Stance
        </Link>
        <SearchBox />
        <nav className="nav" aria-label="Pages">
          {PAGES.filter(([, , permission]) => held.has(permission)).map(([to, title]) => (
            <Link key={to} to={to} activeOptions={{ exact: to === "/" }} activeProps={{ "aria-current": "page" }}>
              {title}
            </Link>
          ))}
        </nav>
        <div className="side-foot">
          <Link to="/account">{self.data.name}</Link>
          <SignOut />
        </div>
      </header>
      <main className="main" id="content" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}

function SignOut() {
  const signOut = useMutation({
    mutationFn: () => api.self.signOut({}),
    onSuccess: () => {
      queries.clear();
      location.assign("/");
    },
  });
  return (
    <span>
      <button type="button" className="plain small" onClick={() => signOut.mutate()}>
        Sign out
      </button>
    </span>
  );
}

/** Search from everywhere: `/` puts the cursor into it. */
function SearchBox() {
  const navigate = useNavigate();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLElement && event.target.closest("input, textarea, select") !== null;
      if (event.key !== "/" || isTyping || event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      box.current?.focus();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return (
    <search className="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void navigate({ to: "/search", search: { q: box.current?.value ?? "" } });
        }}
      >
        <input ref={box} type="search" aria-label="Search assets and findings" placeholder="Search  ( / )" />
      </form>
    </search>
  );
}
