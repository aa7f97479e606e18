import { SEVERITIES } from "../../domain/severity.ts";
import { FINDING_STATES } from "../../domain/triage.ts";
import { copy } from "../ui/announce.tsx";
import { Chips } from "../ui/chips.tsx";
import { ActiveFilters } from "../ui/filters.tsx";
import { ChangeMark, RunMark, SeverityMark, StateMark } from "../ui/marks.tsx";
import { Menu } from "../ui/menu.tsx";
import { PageHead, Section } from "../ui/page.tsx";
import { Empty, Problem } from "../ui/states.tsx";
import type { Column } from "../ui/table/column.ts";
import { Grid } from "../ui/table/grid.tsx";

/** The names of the design's decisions; their values stand in `tokens.css` alone, and are read from there. */
const SURFACES = ["page", "surface", "raised", "sunken", "line", "line-strong", "accent-soft"];
const INKS = ["text", "muted", "accent", "critical", "high", "medium", "low", "info", "good"];
const SIZES = ["small", "body", "large", "title", "figure"];
const SPACES = ["s1", "s2", "s3", "s4", "s5", "s6"];
const nothing = (): void => {};

/** All that pages are built of, in every state: what it shows is what pages get, since it is made of the same parts. */
export function Design() {
  return (
    <>
      <PageHead title="Design">
        What the pages are built of. It changes with theme and density, as they do. Colour never says anything alone.
      </PageHead>
      <Section title="Colour">
        <ul className="swatches">
          {SURFACES.map((name) => (
            <li key={name} data-token={name}>
              <span className="swatch" style={{ background: `var(--${name})` }} />
              <code>{name}</code>
            </li>
          ))}
        </ul>
        <ul className="swatches">
          {INKS.map((name) => (
            <li key={name} data-token={name}>
              <span style={{ color: `var(--${name})`, fontWeight: 600 }}>Words in it</span>
              <code>{name}</code>
            </li>
          ))}
        </ul>
      </Section>
      <div className="halves">
        <Section title="Type">
          {SIZES.map((name) => (
            <p key={name} data-token={name} style={{ fontSize: `var(--${name})` }}>
              Every claim has a place <code>{name}</code>
            </p>
          ))}
          <p>
            <code>src/agent.py:12</code> is set in a fixed width, and so is <kbd>Ctrl K</kbd>.
          </p>
        </Section>
        <Section title="Space">
          {SPACES.map((name) => (
            <div key={name} className="row" data-token={name}>
              <code>{name}</code>
              <span className="space" style={{ width: `var(--${name})` }} />
            </div>
          ))}
        </Section>
      </div>
      <Section title="Marks: a shape or sign, a word, a colour">
        <p className="row wide-gap">
          {SEVERITIES.toReversed().map((severity) => (
            <SeverityMark key={severity} severity={severity} />
          ))}
        </p>
        <p className="row wide-gap">
          {FINDING_STATES.map((state) => (
            <StateMark key={state} state={state} />
          ))}
        </p>
        <p className="row wide-gap">
          {(["succeeded", "partial", "failed"] as const).map((status) => (
            <RunMark key={status} status={status} />
          ))}
          {(["added", "changed", "gone"] as const).map((change) => (
            <ChangeMark key={change} change={change}>
              {change}
            </ChangeMark>
          ))}
        </p>
      </Section>
      <Controls />
      <Section title="Rows">
        <Grid
          label="Rows of the design"
          columns={COLUMNS}
          rows={ROWS}
          keyOf={({ name }) => name}
          nameOf={({ name }) => name}
          total={ROWS.length}
          order="newest"
          onOrder={nothing}
        />
      </Section>
      <States />
    </>
  );
}

const Controls = () => (
  <Section title="Controls">
    <div className="row">
      <button type="button" className="button primary">
        The one thing to do
      </button>
      <button type="button" className="button">
        Another
      </button>
      <button type="button" className="button" disabled>
        Not now
      </button>
      <button type="button" className="button small">
        Small
      </button>
      <button type="button" className="plain" onClick={() => void copy("plain", "Copied")}>
        In a sentence
      </button>
      <Menu label="A menu">
        <p className="small muted">What is in it.</p>
      </Menu>
    </div>
    <div className="grid">
      <label className="field">
        A field
        <input placeholder="as it is written" />
      </label>
      <label className="field">
        A choice
        <select>
          <option>The first</option>
          <option>The second</option>
        </select>
      </label>
      <label className="field">
        A day
        <input type="date" defaultValue="2026-01-01" />
      </label>
    </div>
    <label className="check">
      <input type="checkbox" defaultChecked /> Something that is on
    </label>
    <Chips
      label="Chips"
      choices={[
        { value: "on", label: "On", count: 12 },
        { value: "off", label: "Off", count: 0 },
      ]}
      chosen={["on"]}
      onChange={nothing}
    />
    <ActiveFilters filters={[{ name: "a", says: "A filter that is on", text: "a filter", onRemove: nothing }]} />
  </Section>
);

const States = () => (
  <div className="halves">
    <Section title="On its way">
      <div className="skeleton" />
      <div className="skeleton" />
    </Section>
    <Section title="Nothing there">
      <Empty title="No such findings">
        <p className="muted">Why there is nothing, and what to do.</p>
      </Empty>
    </Section>
    <Section title="It did not work">
      <Problem error={new Error("made for this page")} retry={nothing} />
    </Section>
    <Section title="Known in part">
      <p className="row">
        <RunMark status="partial" /> 3 of 120 files were not examined.
      </p>
      <p>
        <strong>Unknown</strong> <span className="muted">(not readable: encrypted)</span> is not zero, and not none.
      </p>
    </Section>
  </div>
);

interface Sample {
  readonly name: string;
  readonly severity: (typeof SEVERITIES)[number];
  readonly count: number;
}

const ROWS: readonly Sample[] = [
  { name: "An agent that can send what it reads", severity: "critical", count: 1_204 },
  { name: `A name of one word that never breaks: ${"x".repeat(60)}`, severity: "medium", count: 12 },
  { name: "A package without a fixed version", severity: "low", count: 0 },
];

const COLUMNS: readonly Column<Sample>[] = [
  {
    id: "severity",
    title: "Severity",
    fields: [],
    cell: ({ severity }) => <SeverityMark severity={severity} />,
  },
  { id: "name", title: "Name", fields: [], isWide: true, cell: ({ name }) => name },
  {
    id: "count",
    title: "Count",
    fields: [],
    isNumber: true,
    orders: ["newest", "oldest"],
    cell: ({ count }) => count.toLocaleString(),
  },
];
