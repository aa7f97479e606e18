import { useQuery } from "@tanstack/react-query";
import { api } from "./api.ts";

const STAYS = 5 * 60_000;

/** Notes that one looks, as long as the page is in sight; and tells when one was last here before this visit. */
export const useVisit = () =>
  useQuery({ queryKey: ["visit"], queryFn: () => api.visits.look({}), staleTime: STAYS, refetchInterval: STAYS });
