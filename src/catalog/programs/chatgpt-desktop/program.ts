import { defineProgram } from "../../../domain/program.ts";

export const chatgptDesktop = defineProgram({
  id: "chatgpt-desktop",
  title: "ChatGPT desktop app",
  category: "assistant",
  places: [
    { path: "Library/Application Support/com.openai.chat/", on: ["darwin"] },
    { path: "AppData/Local/Packages/OpenAI.ChatGPT-Desktop_*/", on: ["win32"] },
  ],
  source: "ChatGPT desktop app for macOS and Windows, application data",
});
