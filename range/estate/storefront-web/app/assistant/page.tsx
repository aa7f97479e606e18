"use client";

import { useChat } from "@ai-sdk/react";
import { placeholderPrompt } from "@/lib/ai/prompts";

export default function AssistantPage() {
  const { messages, input, handleInputChange, handleSubmit } = useChat({ api: "/api/chat" });
  return (
    <main>
      {messages.map((message) => (
        <p key={message.id}>
          <b>{message.role}</b> {message.content}
        </p>
      ))}
      <form onSubmit={handleSubmit}>
        <input value={input} onChange={handleInputChange} placeholder={placeholderPrompt} />
      </form>
    </main>
  );
}
