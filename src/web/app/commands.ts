import { useNavigate } from "@tanstack/react-router";
import { signOut } from "../client/api.ts";
import { choicesOf, usePref } from "../client/prefs.ts";
import { useSelf } from "../client/self.ts";
import { useNothingToApprove } from "../pages/baselines/waiting.ts";
import { copy } from "../ui/announce.tsx";
import { PAGES } from "./pages.ts";

/** Something that can be gone to or done. */
export interface Command {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly hint?: string;
  /** Why it cannot be done now; it is shown, and does nothing. What someone may never do is not shown. */
  readonly why?: string | undefined;
  readonly run: () => void;
}

/** What is done on a page of its own: who may, what it is called, and where. */
const GOING = [
  ["sources:manage", "Add a source", "/sources"],
  ["people:manage", "Invite a person", "/access"],
  ["settings:manage", "Add a webhook", "/webhooks"],
  ["settings:manage", "Verify the audit log", "/upkeep"],
] as const;

/** The pages that one may see, and what can be done from anywhere. */
export function useCommands(onHelp: () => void): readonly Command[] {
  const navigate = useNavigate();
  const held = new Set<string>(useSelf().data?.permissions.map(({ permission }) => permission));
  const [theme, setTheme] = usePref("theme");
  const [density, setDensity] = usePref("density");
  const pages = PAGES.filter(([, , permission]) => held.has(permission)).map(([to, title, , letter]) => ({
    id: to,
    group: "Pages",
    title,
    hint: `g ${letter}`,
    run: () => void navigate({ to }),
  }));
  const why = useNothingToApprove(held.has("baselines:approve"));
  const doing = (id: string, title: string, run: () => void): Command => ({ id, group: "Do", title, run });
  const going = GOING.filter(([permission]) => held.has(permission)).map(([, title, to]) =>
    doing(title, title, () => void navigate({ to })),
  );
  return [
    ...pages,
    { id: "/notices", group: "Pages", title: "Notifications", run: () => void navigate({ to: "/notices" }) },
    { id: "/account", group: "Pages", title: "Account", run: () => void navigate({ to: "/account" }) },
    { id: "/design", group: "Pages", title: "Design", run: () => void navigate({ to: "/design" }) },
    ...(held.has("baselines:approve")
      ? [
          {
            ...doing(
              "approve",
              "Approve the state of the estate",
              () => void navigate({ to: "/baselines", search: { approve: "estate" } }),
            ),
            why,
          },
        ]
      : []),
    ...going,
    doing("link", "Copy the link to this page", () => void copy(location.href, "Link copied")),
    ...choicesOf("theme")
      .filter((choice) => choice !== theme)
      .map((choice) => doing(`theme ${choice}`, `Theme: ${choice}`, () => setTheme(choice))),
    ...choicesOf("density")
      .filter((choice) => choice !== density)
      .map((choice) => doing(`density ${choice}`, `Rows: ${choice}`, () => setDensity(choice))),
    doing("help", "Keyboard shortcuts", onHelp),
    doing("sign-out", "Sign out", () => void signOut()),
  ];
}
