import { Link } from "@tanstack/react-router";
import { useNotices } from "../client/notices.ts";
import { number } from "../ui/format.ts";

/** How much of what concerns one is not read yet; it leads to just that. */
export function Bell() {
  const unread = (useNotices().data ?? []).filter((notice) => notice.unread).length;
  if (unread === 0)
    return (
      <Link to="/notices" className="bell">
        Notifications
      </Link>
    );
  return (
    <Link
      to="/notices"
      search={{ show: "unread" }}
      className="bell"
      aria-label={`Notifications, ${number(unread)} unread`}
    >
      Notifications <span className="badge">{number(unread)}</span>
    </Link>
  );
}
