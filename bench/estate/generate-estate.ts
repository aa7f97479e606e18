import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { component, data, plainPython, plainScript } from "../generate.ts";
import { pick, type Random, randomNumbers } from "./random.ts";
import { type Label, readTemplates, type WrittenFile, writeTemplate } from "./templates.ts";

/** What a generated repository is to be. */
export interface EstatePlan {
  readonly seed: number;
  readonly files: number;
  readonly bytes: number;
  /** Labels, optional ones not counted. */
  readonly assets: number;
}

/** Size of the published measurement. */
export const LARGE: EstatePlan = { seed: 20_261_125, files: 20_000, bytes: 120e6, assets: 500 };

const SERVICES = 60;
/** Ordinary files that look like AI, for each file that holds some. */
const DISTRACTORS_PER_TEMPLATE = 2;
const FILLERS: readonly (readonly [share: number, ending: string, write: (random: Random) => string])[] = [
  [0.42, "ts", plainScript],
  [0.24, "tsx", component],
  [0.22, "py", plainPython],
  [0.12, "json", data],
];

/** Writes a repository under `root` and returns what is in it: the same bytes and labels for the same plan. */
export function generateEstate(root: string, plan: EstatePlan): readonly Label[] {
  const random = randomNumbers(plan.seed);
  const planted = plant(plan, random);
  const all = [...distractors(planted.templates * DISTRACTORS_PER_TEMPLATE, random), ...planted.files];
  const files = [...new Map(all.map((file) => [file.path, file])).values()];
  for (const file of [...files, ...manifests()]) write(root, file);
  fill(root, plan, files, random);
  return planted.labels;
}

/** Templates in turn, each in a service of its own choosing, until enough is planted. */
function plant(plan: EstatePlan, random: Random): { files: WrittenFile[]; labels: Label[]; templates: number } {
  const templates = ["python", "script", "others"].flatMap(readTemplates);
  const files = new Map<string, WrittenFile>();
  const labels: Label[] = [];
  let index = 0;
  const wanted = (): number => labels.filter(({ optional }) => optional !== true).length;
  while (wanted() < plan.assets) {
    const written = writeTemplate(
      templates[index % templates.length] as (typeof templates)[number],
      random,
      index,
      service(index),
    );
    index++;
    if (written.files.some(({ path }) => files.has(path))) continue;
    for (const file of written.files) files.set(file.path, file);
    const room = plan.assets - wanted();
    labels.push(...written.labels.map((label, at) => (at < room ? label : { ...label, optional: true })));
  }
  return { files: [...files.values()], labels, templates: index };
}

const service = (index: number): string => `services/${index % 2 === 0 ? "core" : "edge"}-${index % SERVICES}`;

function distractors(count: number, random: Random): readonly WrittenFile[] {
  const templates = readTemplates("ordinary");
  return Array.from({ length: count }, (_, index) =>
    writeTemplate(pick(random, templates), random, index, service(index)),
  ).flatMap(({ files }) => files);
}

/** A manifest for each service, so that each is an application of its own. */
const manifests = (): readonly WrittenFile[] =>
  Array.from({ length: SERVICES }, (_, index) => ({
    path: `${service(index)}/package.json`,
    text: `${JSON.stringify({ name: `service-${index}`, private: true, version: "1.0.0" }, null, 2)}\n`,
  }));

/** Ordinary files up to the number of files, long or short so that the bytes come out too. */
function fill(root: string, plan: EstatePlan, files: readonly WrittenFile[], random: Random): void {
  let bytes = files.reduce((sum, { text }) => sum + text.length, 0);
  for (let index = files.length + SERVICES; index < plan.files; index++) {
    const [, ending, make] = fillerAt(random());
    const room = (plan.bytes - bytes) / (plan.files - index);
    let text = make(random);
    while (text.length < room / 3) text += make(random);
    bytes += text.length;
    write(root, { path: `${service(index)}/src/part${index % 37}/file${index}.${ending}`, text });
  }
}

function fillerAt(point: number): (typeof FILLERS)[number] {
  let end = 0;
  for (const filler of FILLERS) {
    end += filler[0];
    if (point < end) return filler;
  }
  return FILLERS[0] as (typeof FILLERS)[number];
}

function write(root: string, { path, text }: WrittenFile): void {
  const whole = join(root, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, text);
}
