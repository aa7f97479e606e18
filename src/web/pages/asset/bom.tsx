import { addressOf } from "../../../platform/api/contract/client.ts";
import { Menu } from "../../ui/menu.tsx";

const FORMATS = [
  ["cyclonedx", "CycloneDX", "cdx.json"],
  ["spdx", "SPDX", "spdx.json"],
] as const;

/** The asset and what it is directly connected to, as a bill of materials. */
export const Bom = ({
  id,
  at,
  name,
}: {
  readonly id: string;
  readonly at: string | undefined;
  readonly name: string;
}) => (
  <Menu label="Bill of materials">
    {FORMATS.map(([as, title, ending]) => (
      <a
        key={as}
        className="button"
        href={addressOf("/assets/{id}/bom", { params: { id }, query: { as, at } })}
        download={`${name.replaceAll(/[^\w.-]+/g, "-").slice(0, 60)}.${ending}`}
      >
        {title}
      </a>
    ))}
  </Menu>
);
