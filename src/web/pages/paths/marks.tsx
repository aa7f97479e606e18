/** Whether a way rests on what was read, with a sign of its own. */
export const CertainMark = ({ certain }: { readonly certain: boolean }) => (
  <span className={`mark ${certain ? "high" : "quiet"}`}>
    <span className="sign" aria-hidden="true">
      {certain ? "●" : "?"}
    </span>
    {certain ? "Certain" : "Perhaps"}
  </span>
);
