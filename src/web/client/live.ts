import { useEffect } from "react";
import { queries } from "./api.ts";

/** Asks again for what is on screen whenever the platform says that something changed. */
export function useLive(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const source = new EventSource("/api/v1/events");
    source.onmessage = () => void queries.invalidateQueries();
    return () => source.close();
  }, [isOn]);
}
