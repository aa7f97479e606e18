import { lazy, Suspense } from "react";

const Picture = lazy(async () => ({ default: (await import("./qr-picture.tsx")).QrPicture }));

/** A text as a code for a camera. What it holds must stand beside it in words as well. */
export const QrCode = ({ text, label }: { readonly text: string; readonly label: string }) => (
  <div className="qr">
    <Suspense fallback={<div className="skeleton" aria-busy="true" />}>
      <Picture text={text} label={label} />
    </Suspense>
  </div>
);
