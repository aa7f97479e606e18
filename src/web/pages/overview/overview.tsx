import { useQuery } from "@tanstack/react-query";
import { api } from "../../client/api.ts";
import { PageHead } from "../../ui/page.tsx";
import { Loaded } from "../../ui/states.tsx";
import { DemoNext, DemoOffer } from "../demo.tsx";
import { Checklist, ChecklistAgain } from "./checklist.tsx";
import { DriftTile } from "./drift.tsx";
import { FirstSteps } from "./first-steps.tsx";
import { News } from "./news.tsx";
import { Owners } from "./owners.tsx";
import { Levers, ScoreCard, Trend } from "./score.tsx";
import { Service } from "./service.tsx";
import { ChangesTile, DecisionsTile, FindingsTile, InventoryTile, PathsTile } from "./tiles.tsx";
import { BlindSpots } from "./unseen.tsx";
import { WorstFindings } from "./worst.tsx";

/** How the estate stands: each figure opens what it counts, and what nobody computes says so. */
export function Overview() {
  const runs = useQuery({ queryKey: ["runs", "any"], queryFn: () => api.runs.list({ query: { limit: 1 } }) });
  return (
    <>
      <PageHead
        title="Overview"
        actions={
          <>
            <ChecklistAgain />
            {runs.data === undefined || runs.data.items.length === 0 ? null : (
              <button type="button" className="button small" onClick={() => print()}>
                Print on one page
              </button>
            )}
          </>
        }
      >
        What AI there is, what is wrong with it, what changed, and who decided what.
      </PageHead>
      <Checklist />
      <Loaded query={runs}>
        {({ items }) =>
          items.length === 0 ? (
            <>
              <FirstSteps />
              <DemoOffer />
            </>
          ) : (
            <div className="summary">
              <DemoNext />
              <News />
              <div className="columns even">
                <ScoreCard />
                <Levers />
              </div>
              <div className="halves">
                <InventoryTile />
                <FindingsTile />
                <DriftTile />
                <ChangesTile />
                <PathsTile />
                <DecisionsTile />
              </div>
              <Trend />
              <div className="columns">
                <WorstFindings />
                <BlindSpots />
              </div>
              <div className="columns even">
                <Service />
                <Owners />
              </div>
            </div>
          )
        }
      </Loaded>
    </>
  );
}
