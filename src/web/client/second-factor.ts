import { useQuery } from "@tanstack/react-query";
import { api } from "./api.ts";

/** How one's second factor stands, and whether one has a password. */
export const useSecondFactor = () => useQuery({ queryKey: ["second-factor"], queryFn: () => api.secondFactor.get({}) });
