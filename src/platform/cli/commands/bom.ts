import { type AibomScore, type Loose, meanScore, scoreOf } from "../../../catalog/reports/shared/bom/aibom-score.ts";
import { ConfigError } from "../../../domain/errors.ts";
import { styled, TextPage } from "../../../domain/text-page.ts";
import type { Arguments } from "../arguments.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { readJsonFile } from "../read-json.ts";
import type { Shell } from "../shell.ts";

const SHOWN = 20;

interface Scored extends AibomScore {
  readonly model: string;
}

/** `stance bom score FILE`: how complete the model entries of a CycloneDX BOM are, whoever wrote it. */
export async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const [action, file = ""] = args.operands;
  if (action !== "score")
    throw new ConfigError(`stance bom has no "${action}"`, "To score a BOM: stance bom score FILE");
  const bom = readJsonFile(file, "Name a CycloneDX BOM, such as one written with --format cyclonedx.");
  if (bom.bomFormat !== "CycloneDX")
    throw new ConfigError(
      `${file} is no CycloneDX BOM in JSON`,
      "Write one with: stance scan --format cyclonedx=bom.json",
    );
  const scores = modelsOf(bom).map((model) => ({ model: String(model.name ?? "?"), ...scoreOf(model, bom) }));
  shell.write(args.has("json") ? json(scores) : page(file, scores, shell));
  return EXIT.clean;
}

/** Models anywhere in the document: components nest, and a BOM of one model has it as its subject. */
function modelsOf(bom: Loose): readonly Loose[] {
  const below = (list: unknown): readonly Loose[] =>
    Array.isArray(list) ? list.flatMap((item: Loose) => [item, ...below(item.components)]) : [];
  const subject = (bom.metadata as Loose | undefined)?.component as Loose | undefined;
  return below([
    ...(subject === undefined ? [] : [subject]),
    ...((bom.components as Loose[] | undefined) ?? []),
  ]).filter(({ type }) => type === "machine-learning-model");
}

const json = (scores: readonly Scored[]): string =>
  `${JSON.stringify({ mean: meanScore(scores.map(({ score }) => score)), models: scores }, null, 2)}\n`;

function page(file: string, scores: readonly Scored[], shell: Shell): string {
  const text = new TextPage(shell.look);
  const mean = meanScore(scores.map(({ score }) => score));
  if (mean === null) return `${file} holds no model, so there is nothing to score.\n`;
  text.write([
    styled("strong", `${mean} of 100`),
    `, the mean of ${scores.length} models by the fields of the OWASP AIBOM Generator`,
  ]);
  text.gap();
  for (const { name, points, of } of meansByCategory(scores)) text.row(`${points} of ${of}`, 14, [name], { indent: 2 });
  text.gap();
  const worstFirst = [...scores].sort((a, b) => a.score - b.score || (a.model < b.model ? -1 : 1));
  for (const { score, model, missing } of worstFirst.slice(0, SHOWN))
    text.row(
      score.toFixed(1),
      6,
      [
        styled("strong", model),
        `  without ${missing.slice(0, 4).join(", ")} and ${Math.max(0, missing.length - 4)} more`,
      ],
      { indent: 2 },
    );
  if (scores.length > SHOWN) text.write([`${scores.length - SHOWN} more: stance bom score ${file} --json`]);
  text.gap();
  text.write(["What code does not tell, such as energy use or limits, stays empty: nothing is made up for the score."]);
  return text.toString();
}

/** Mean points of each category over the models. */
function meansByCategory(scores: readonly Scored[]): readonly { name: string; points: number; of: number }[] {
  return (scores[0]?.categories ?? []).map(({ name, of }, index) => {
    const points = scores.reduce((sum, score) => sum + (score.categories[index]?.points ?? 0), 0) / scores.length;
    return { name, of, points: Math.round(points * 10) / 10 };
  });
}
