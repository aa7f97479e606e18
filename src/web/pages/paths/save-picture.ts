import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { saveFile } from "../../ui/save-file.ts";
import { type Picture, pictureOf } from "./picture.ts";

type Path = ReplyOf<Contract["attackPaths"]["get"]>;

/** Pixels of a PNG for each of the picture's: readable on dense screens and in print. */
const SCALE = 2;

/** Has the browser save the path as a picture. Rejects where it cannot draw one. */
export async function savePicture(path: Path, format: "svg" | "png"): Promise<void> {
  const picture = pictureOf(path);
  const blob = format === "svg" ? new Blob([picture.svg], { type: "image/svg+xml" }) : await pngOf(picture);
  saveFile(blob, `path-${path.id}.${format}`);
}

async function pngOf({ svg, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  // An address of data, as the policy of contents lets no others in.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error("the picture is too large")) : resolve(blob)),
      "image/png",
    ),
  );
}
