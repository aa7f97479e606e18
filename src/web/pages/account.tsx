import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { PERMISSIONS, type Permission } from "../../domain/permission.ts";
import type { Contract, ReplyOf } from "../../platform/api/contract/contract.ts";
import { api, queries, signOut } from "../client/api.ts";
import { choicesOf, usePref } from "../client/prefs.ts";
import { useSelf } from "../client/self.ts";
import { DATE_STYLES } from "../ui/dates.ts";
import { capital, words } from "../ui/format.ts";
import { PageHead, Section } from "../ui/page.tsx";
import { Loaded, Problem } from "../ui/states.tsx";
import { Time } from "../ui/time.tsx";
import { browserOf, methodWords } from "./account/browser.ts";
import { ChangePassword } from "./account/change-password.tsx";
import { Passkeys } from "./account/passkeys.tsx";
import { SecondFactor } from "./account/second-factor.tsx";

/** Oneself: what one may do, where one is signed in, how it looks. */
export function Account() {
  const [now] = useState(Date.now);
  const self = useSelf();
  const [theme, setTheme] = usePref("theme");
  const [density, setDensity] = usePref("density");
  const [letters, setLetters] = usePref("shortcuts");
  const [dates, setDates] = usePref("dates");
  const [zone, setZone] = usePref("zone");
  return (
    <>
      <PageHead
        title="Account"
        actions={
          // Where there is no room for it in the frame.
          <button type="button" className="button small narrow-only" onClick={() => void signOut()}>
            Sign out
          </button>
        }
      />
      <div className="columns">
        <div className="stack">
          <Section title="What you may do">
            <Loaded query={self}>
              {({ name, organisation, permissions }) => (
                <>
                  <p>
                    {name}, in {organisation}
                  </p>
                  <Permissions held={permissions} />
                </>
              )}
            </Loaded>
          </Section>
          <ChangePassword />
          <Passkeys />
          <SecondFactor />
          <Sessions />
        </div>
        <Section title="Appearance">
          <label className="field">
            Theme
            <select value={theme} onChange={(event) => setTheme(event.target.value as typeof theme)}>
              {choicesOf("theme").map((value) => (
                <option key={value} value={value}>
                  {value === "system" ? "As the system" : words(value)}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            Rows
            <select value={density} onChange={(event) => setDensity(event.target.value as typeof density)}>
              {choicesOf("density").map((value) => (
                <option key={value} value={value}>
                  {words(value)}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            Dates
            <select value={dates} onChange={(event) => setDates(event.target.value as typeof dates)}>
              {choicesOf("dates").map((value) => (
                <option key={value} value={value}>
                  {DATE_STYLES[value]}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            Time zone
            <select value={zone} onChange={(event) => setZone(event.target.value)}>
              {choicesOf("zone").map((value) => (
                <option key={value} value={value}>
                  {value === "browser" ? "As the browser" : value}
                </option>
              ))}
            </select>
          </label>
          <p className="small muted">
            It is now <Time at={now} />. Pointing at a time gives it to the second, in UTC.
          </p>
          <label className="check">
            <input
              type="checkbox"
              checked={letters === "on"}
              onChange={({ target }) => setLetters(target.checked ? "on" : "off")}
            />
            Single letters act as shortcuts
          </label>
        </Section>
      </div>
    </>
  );
}

type Held = ReplyOf<Contract["self"]["get"]>["permissions"];

/** By where one holds them: most people hold theirs everywhere, or in the same projects. */
function Permissions({ held }: { readonly held: Held }) {
  const places = new Map<string, Permission[]>();
  for (const { permission, projects } of held) {
    const place = projects === "all" ? "Everywhere" : `In ${projects.join(", ")}`;
    places.set(place, [...(places.get(place) ?? []), permission]);
  }
  return (
    <dl className="facts">
      {[...places].map(([place, permissions]) => (
        <div key={place} style={{ display: "contents" }}>
          <dt>{place}</dt>
          <dd>
            <ul className="bullets">
              {permissions.map((id) => (
                <li key={id}>{capital(PERMISSIONS[id])}</li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Sessions() {
  const query = useQuery({ queryKey: ["sessions"], queryFn: () => api.self.sessions({}) });
  const end = useMutation({
    mutationFn: (id: string) => api.self.endSession({ params: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["sessions"] }),
  });
  return (
    <Section title="Where you are signed in">
      {end.isError ? <Problem error={end.error} /> : null}
      <Loaded query={query}>
        {(sessions) => (
          <ul className="timeline">
            {sessions.map((session) => (
              <li key={session.id}>
                <span className="row spread">
                  <span className="wrap" title={session.agent}>
                    {browserOf(session.agent)}
                  </span>
                  {session.current ? (
                    <span className="small muted">this one</span>
                  ) : (
                    <button type="button" className="plain small" onClick={() => end.mutate(session.id)}>
                      End
                    </button>
                  )}
                </span>
                <span className="small muted">
                  {methodWords(session.method)} from {session.address} · last seen <Time at={session.seenAt} as="ago" />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}
