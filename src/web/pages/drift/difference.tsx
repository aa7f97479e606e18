import type { ReactNode } from "react";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { EvidenceList } from "../../ui/evidence.tsx";
import { Section } from "../../ui/page.tsx";

type Whole = ReplyOf<Contract["drift"]["get"]>;

/** What was approved beside what is: in words, line by line where the texts are kept, and where each is written. */
export const Difference = ({ before, after, lines, evidence, evidenceBefore }: Whole) => (
  <Section title="Then and now">
    <div className="halves">
      <Side title="As it was approved" value={before}>
        <Lines title="Lines that went" lines={linesOf(lines, "-")} sign="−" tone="went" />
        <Places evidence={evidenceBefore} none={before === null ? "" : "Where it was is not kept."} />
      </Side>
      <Side title="As it is" value={after}>
        <Lines title="Lines that came" lines={linesOf(lines, "+")} sign="+" tone="came" />
        <Places evidence={evidence} none={after === null ? "" : "No place is kept for it."} />
      </Side>
    </div>
    {lines === null && before !== null && after !== null ? (
      <p className="small muted">Not compared line by line: that takes kept lines of one file in both states.</p>
    ) : null}
  </Section>
);

const linesOf = (lines: readonly string[] | null, sign: "-" | "+"): readonly string[] =>
  (lines ?? []).flatMap((line) => (line.startsWith(sign) ? [line.slice(1)] : []));

const Side = ({
  title,
  value,
  children,
}: {
  readonly title: string;
  readonly value: string | null;
  readonly children: ReactNode;
}) => (
  <section className="stack side-of" aria-label={title}>
    <h3>{title}</h3>
    <p className="wrap">{value ?? <span className="muted">not there</span>}</p>
    {children}
  </section>
);

function Lines({
  title,
  lines,
  sign,
  tone,
}: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly sign: string;
  readonly tone: "went" | "came";
}) {
  if (lines.length === 0) return null;
  return (
    <figure className="code">
      <figcaption>{title}</figcaption>
      <pre className="wrap-code">
        <code>
          {lines.map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and never move
            <span key={place} className={`code-line ${tone}`}>
              <span className="line-sign">{sign}</span>
              {`${line}\n`}
            </span>
          ))}
        </code>
      </pre>
    </figure>
  );
}

const Places = ({ evidence, none }: { readonly evidence: Whole["evidence"]; readonly none: string }) =>
  evidence.length === 0 ? (
    none === "" ? null : (
      <p className="small muted">{none}</p>
    )
  ) : (
    <EvidenceList evidence={evidence} />
  );
