import { ago, dateTime, day } from "./format.ts";

const SHOWN = { ago, day, dateTime } as const;

/** An instant as people say it; pointing at it gives it to the second, in UTC. */
export const Time = ({ at, as = "dateTime" }: { readonly at: number; readonly as?: keyof typeof SHOWN }) => {
  const iso = new Date(at).toISOString();
  return (
    <time dateTime={iso} title={iso}>
      {SHOWN[as](at)}
    </time>
  );
};
