import { Mark } from "../../ui/marks.tsx";
/** Whether a way rests on what was read, with a sign of its own. */
export const CertainMark = ({ certain }: { readonly certain: boolean }) => (
  <Mark tone={certain ? "high" : "quiet"} sign={certain ? "●" : "?"}>
    {certain ? "Certain" : "Perhaps"}
  </Mark>
);
