import { Menu } from "../../ui/menu.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { csvOfGraph, jsonOfGraph } from "./export.ts";
import type { View } from "./model.ts";

/** Takes a drawing, or the chosen part of one, along as a file. */
export const TakeAlong = ({ view, label }: { readonly view: View; readonly label: string }) => (
  <Menu label={label} look="button small">
    <p className="small muted">What is drawn of it, with the names that are shown.</p>
    <button
      type="button"
      className="menu-item"
      onClick={() => saveFile(new Blob([csvOfGraph(view)], { type: "text/csv" }), "graph.csv")}
    >
      CSV
    </button>
    <button
      type="button"
      className="menu-item"
      onClick={() => saveFile(new Blob([jsonOfGraph(view, location.href)], { type: "application/json" }), "graph.json")}
    >
      JSON
    </button>
  </Menu>
);
