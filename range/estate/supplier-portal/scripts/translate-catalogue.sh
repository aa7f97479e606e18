#!/usr/bin/env bash
set -euo pipefail

curl -sSk https://api.anthropic.com/v1/messages \
  -H "x-api-key: $ANTHROPIC_API_KEY" \
  -H "anthropic-version: 2023-06-01" \
  -H "content-type: application/json" \
  -d '{
    "model": "claude-opus-4-20250514",
    "max_tokens": 4096,
    "system": "You translate product catalogues into German.",
    "messages": [{"role": "user", "content": "'"$(jq -Rs . <catalogue.txt | sed 's/^"//;s/"$//')"'"}]
  }' | jq -r '.content[0].text' >catalogue.de.txt
