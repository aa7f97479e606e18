"use client";

import OpenAI from "openai";

const client = new OpenAI({
  apiKey: process.env.NEXT_PUBLIC_OPENAI_API_KEY,
  dangerouslyAllowBrowser: true,
});

export async function transcribe(recording: File): Promise<string> {
  const { text } = await client.audio.transcriptions.create({ model: "whisper-1", file: recording });
  return text;
}

export function VoiceButton({ onText }: { onText: (text: string) => void }) {
  return (
    <input
      type="file"
      accept="audio/*"
      onChange={async (event) => {
        const recording = event.target.files?.[0];
        if (recording) onText(await transcribe(recording));
      }}
    />
  );
}
