#!/usr/bin/env bash
set -euo pipefail

ollama pull llama3.1:8b
ollama pull nomic-embed-text
