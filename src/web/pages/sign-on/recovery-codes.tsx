import { copy } from "../../ui/announce.tsx";

/** Codes that are shown once, to be copied or printed. */
export const RecoveryCodes = ({ codes }: { readonly codes: readonly string[] }) => (
  <>
    <p className="muted">
      Each of these recovery codes works once where your app or passkey is asked for and you have lost it. They are not
      shown again.
    </p>
    <figure className="code">
      <pre>{codes.join("\n")}</pre>
    </figure>
    <div>
      <button type="button" className="button" onClick={() => void copy(codes.join("\n"), "Recovery codes: copied")}>
        Copy
      </button>
    </div>
  </>
);
