import type { Push } from "../store/contract/ingest.ts";

/** One repository of the demo estate with what a scan of it says. */
export interface DemoRepository {
  readonly name: string;
  readonly sent: Omit<Push, "id" | "source">;
}
