import { useQuery } from "@tanstack/react-query";
import type { Permission } from "../../domain/permission.ts";
import { api } from "./api.ts";

/** Who is signed in, and what he may do. */
export const useSelf = () => useQuery({ queryKey: ["self"], queryFn: () => api.self.get({}) });

/** Whether the one who is signed in may do something somewhere: what he may not is not offered. */
export function useMay(permission: Permission): boolean {
  const { data } = useSelf();
  return data?.permissions.some((held) => held.permission === permission) ?? false;
}
