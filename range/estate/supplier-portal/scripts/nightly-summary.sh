#!/usr/bin/env bash
set -euo pipefail

orders=$(psql "$DATABASE_URL" -At -c "SELECT number, supplier, due FROM orders WHERE due < now()")

summary=$(jq -n --arg orders "$orders" '{
    model: "gpt-4.1-nano-2025-04-14",
    max_tokens: 300,
    messages: [
      {role: "system", content: "You sum up late orders for the buyers."},
      {role: "user", content: $orders}
    ]
  }' | curl -sS https://api.openai.com/v1/chat/completions \
    -H "Authorization: Bearer $OPENAI_API_KEY" \
    -H "Content-Type: application/json" \
    -d @- | jq -r '.choices[0].message.content')

mail -s "Late orders" buyers@tallpine.example <<<"$summary"
