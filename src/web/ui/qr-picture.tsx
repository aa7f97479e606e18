import { encodeQR } from "qr";

/** The empty margin that readers need, in modules (ISO/IEC 18004). */
const QUIET = 4;

/** Of little redundancy: screens are clean, and fewer dots are larger. Every dark module as a square of a path: no address of data, which the policy of contents would refuse. */
export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const rows = encodeQR(text, "raw", { border: QUIET, ecc: "low" });
  const squares = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")));
  return (
    <svg viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={squares.join("")} fill="currentColor" />
    </svg>
  );
}
