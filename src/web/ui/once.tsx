import { copy } from "./announce.tsx";

/** A secret that is shown once. */
export const Once = ({ label, secret }: { readonly label: string; readonly secret: string }) => (
  <div className="note stack" role="status">
    <strong>{label}</strong>
    <code className="wrap">{secret}</code>
    <div>
      <button type="button" className="button" onClick={() => void copy(secret, "Copied")}>
        Copy
      </button>
    </div>
  </div>
);
