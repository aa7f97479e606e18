import { Link, Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { type RefObject, useEffect, useRef, useState } from "react";
import { isSignedOut, signOut } from "../client/api.ts";
import { useLive } from "../client/live.ts";
import { useSelf } from "../client/self.ts";
import { DemoBanner } from "../pages/demo.tsx";
import { SignIn, Welcome } from "../pages/door.tsx";
import { SignOnFailed } from "../pages/sign-on/failed.tsx";
import { Announcements } from "../ui/announce.tsx";
import { Problem } from "../ui/states.tsx";
import { Bell } from "./bell.tsx";
import { Help } from "./help.tsx";
import { PAGES } from "./pages.ts";
import { Palette } from "./palette.tsx";
import { useShortcuts } from "./shortcuts.ts";

/** The frame around every page: navigation, search, who is signed in. Nothing of it is shown to those who are not. */
export function Frame() {
  const self = useSelf();
  useLive(self.isSuccess);
  const path = useRouterState({ select: (state) => state.location.pathname });
  if (path === "/welcome") return <Welcome />;
  if (path.startsWith("/sign-on/")) return <SignOnFailed />;
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
  return <Inside name={self.data.name} held={held} />;
}

function Inside({ name, held }: { readonly name: string; readonly held: ReadonlySet<string> }) {
  const [open, setOpen] = useState<"palette" | "help" | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const nav = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // Where the pages stand in a row that is too long for the screen, the one that is open is kept in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what moves the mark.
  useEffect(() => {
    nav.current?.querySelector("[aria-current=page]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [path]);
  const close = (): void => setOpen(null);
  const help = (): void => setOpen("help");
  useShortcuts(true, {
    onPalette: () => setOpen(open === "palette" ? null : "palette"),
    // Where there is no room for the box, the palette finds the same.
    onSearch: () => (box.current?.checkVisibility() === true ? box.current.focus() : setOpen("palette")),
    onHelp: help,
  });
  return (
    <div className="frame">
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <header className="side">
        <Link className="brand" to="/">
          <img src="/app/icon.svg" alt="" /> <span className="brand-name">Stance</span>
        </Link>
        <SearchBox box={box} />
        <button type="button" className="button find" onClick={() => setOpen("palette")}>
          Find or do <kbd>Ctrl K</kbd>
        </button>
        <nav className="nav" aria-label="Pages" ref={nav}>
          {PAGES.filter(([, , permission]) => held.has(permission)).map(([to, title]) => (
            <Link key={to} to={to} activeOptions={{ exact: to === "/" }} activeProps={{ "aria-current": "page" }}>
              {title}
            </Link>
          ))}
        </nav>
        <div className="side-foot">
          {held.has("estate:read") ? <Bell /> : null}
          <Link to="/account" className="wrap">
            {name}
          </Link>
          <button type="button" className="plain small" onClick={help}>
            Keyboard
          </button>
          <button type="button" className="plain small" onClick={() => void signOut()}>
            Sign out
          </button>
        </div>
      </header>
      <main className="main" id="content" tabIndex={-1}>
        {held.has("estate:read") ? <DemoBanner /> : null}
        <Outlet />
      </main>
      <Announcements />
      {open === "palette" ? <Palette onClose={close} onHelp={help} /> : null}
      {open === "help" ? <Help onClose={close} /> : null}
    </div>
  );
}

/** Search from everywhere: `/` puts the cursor into it. */
function SearchBox({ box }: { readonly box: RefObject<HTMLInputElement | null> }) {
  const navigate = useNavigate();
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
