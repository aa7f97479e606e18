import { number } from "./format.ts";

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count?: number | undefined;
}

/** Filters that are on or off; what is on stands in the address of the page. */
export function Chips({
  label,
  choices,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  return (
    <fieldset className="chips" style={{ border: 0, margin: 0, padding: 0 }}>
      <legend className="visually-hidden">{label}</legend>
      {choices.map(({ value, label: text, count }) => {
        const isOn = chosen.includes(value);
        return (
          <button
            key={value}
            type="button"
            className="chip"
            aria-pressed={isOn}
            onClick={() => onChange(isOn ? chosen.filter((item) => item !== value) : [...chosen, value])}
          >
            {text}
            {count === undefined ? "" : ` ${number(count)}`}
          </button>
        );
      })}
    </fieldset>
  );
}
