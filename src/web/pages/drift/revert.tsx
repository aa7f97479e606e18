import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { copy } from "../../ui/announce.tsx";
import { Section } from "../../ui/page.tsx";

type Way = ReplyOf<Contract["drift"]["get"]>["revert"];

/** How a change is taken back where it was made. Nothing here changes anything: the next run sees whether it is gone. */
export const Revert = ({ way }: { readonly way: Way }) => (
  <Section title="Take it back">
    <p className="wrap">{way.why}</p>
    {way.kind === "command" ? (
      <>
        <p className="small muted">In a checkout of {way.source}:</p>
        <Copied label="The command" text={way.text} />
      </>
    ) : null}
    {way.kind === "lines" ? (
      <>
        <p className="small muted wrap">
          In {way.path}, at line {way.line}, put in place of what is there:
        </p>
        <Copied label="The lines as they were" text={way.was.join("\n")} />
      </>
    ) : null}
    {way.kind === "none" ? null : <p className="small muted">It counts as taken back when a later run sees it gone.</p>}
  </Section>
);

const Copied = ({ label, text }: { readonly label: string; readonly text: string }) => (
  <>
    <figure className="code">
      <pre className="wrap-code">
        <code>{text}</code>
      </pre>
    </figure>
    <div>
      <button type="button" className="button small" onClick={() => void copy(text, `${label}: copied`)}>
        Copy
      </button>
    </div>
  </>
);
