import { Link } from "@tanstack/react-router";
import { Section } from "../../ui/page.tsx";

/** What to do where nothing was looked at yet. */
export const FirstSteps = () => (
  <Section title="Nothing has been looked at yet">
    <p>
      Send a first scan. In a repository, with a service token of the role Editor (an admin makes it under{" "}
      <Link to="/access">Access</Link>):
    </p>
    <figure className="code">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>
        <code>{`export STANCE_TOKEN=stance_…\nstance push --to ${location.origin}`}</code>
      </pre>
    </figure>
    <p className="muted">
      A scan reads files only. Nothing is run, and nothing leaves that machine but what was found.
    </p>
    <p>
      Or have the platform look by itself: <Link to="/sources">add a folder, a repository or an upload</Link>.
    </p>
  </Section>
);
