import { usePref } from "../client/prefs.ts";
import { dateTime, day } from "./dates.ts";
import { ago } from "./format.ts";

const SHOWN = { ago: (at: number) => ago(at), day, dateTime } as const;

/** An instant as people say it, in the zone and the style that the reader chose; pointing at it gives it to the second, in UTC. */
export const Time = ({ at, as = "dateTime" }: { readonly at: number; readonly as?: keyof typeof SHOWN }) => {
  usePref("zone");
  usePref("dates");
  const iso = new Date(at).toISOString();
  return (
    <time dateTime={iso} title={iso}>
      {SHOWN[as](at)}
    </time>
  );
};
