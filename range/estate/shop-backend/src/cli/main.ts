import inquirer from "inquirer";

interface Tool {
  name: string;
  description: string;
  parameters: string[];
  handler: () => Promise<void>;
}

const tools: Tool[] = [
  { name: "reindex", description: "Build the search index again", parameters: [], handler: async () => {} },
  { name: "expire-carts", description: "Remove carts older than a month", parameters: ["days"], handler: async () => {} },
];

const { choice } = await inquirer.prompt([
  { type: "list", name: "choice", message: "What should be done?", choices: tools.map((tool) => tool.name) },
]);
await tools.find((tool) => tool.name === choice)?.handler();
