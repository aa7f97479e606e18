import { usePref } from "../client/prefs.ts";
import { Dialog } from "../ui/dialog.tsx";
import { SHORTCUTS } from "./shortcuts.ts";

/** What keys do, and whether single letters do anything. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const [letters, setLetters] = usePref("shortcuts");
  return (
    <Dialog title="Keyboard" onClose={onClose}>
      <dl className="facts">
        {SHORTCUTS.map(([keys, what]) => (
          <div key={keys} style={{ display: "contents" }}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input
          type="checkbox"
          checked={letters === "on"}
          onChange={({ target }) => setLetters(target.checked ? "on" : "off")}
        />
        Single letters act as shortcuts
      </label>
    </Dialog>
  );
}
