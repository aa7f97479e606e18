import { useQuery } from "@tanstack/react-query";
import { api } from "../../client/api.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Loaded } from "../../ui/states.tsx";
import { PathItems } from "../paths/through.tsx";

const MOST = 20;

/** The attack paths that lead over an asset, worst first. */
export function PathsOver({
  id,
  name,
  at,
  onClose,
}: {
  readonly id: string;
  readonly name: string;
  readonly at: string | undefined;
  readonly onClose: () => void;
}) {
  const query = useQuery({
    queryKey: ["attack-paths", "over", id, at],
    queryFn: () => api.attackPaths.list({ query: { through: id, limit: MOST, at } }),
  });
  return (
    <Dialog title={`Attack paths over ${name}`} onClose={onClose}>
      <Loaded query={query}>
        {({ items, next }) =>
          items.length === 0 ? (
            <p className="muted">
              None is known to lead over it. That is no all-clear: what was not examined is not known.
            </p>
          ) : (
            <>
              <PathItems paths={items} at={at} />
              {next === null ? null : <p className="small muted">The {MOST} worst; there are more.</p>}
            </>
          )
        }
      </Loaded>
    </Dialog>
  );
}
