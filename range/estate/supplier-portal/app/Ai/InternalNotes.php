<?php

namespace App\Ai;

use Prism\Prism\Enums\Provider;
use Prism\Prism\Prism;

class InternalNotes
{
    public function shorten(string $notes): string
    {
        return Prism::text()
            ->using(Provider::Ollama, 'llama3.1:8b')
            ->withSystemPrompt('You shorten notes of buyers. Keep every number.')
            ->withPrompt($notes)
            ->asText()
            ->text;
    }
}
