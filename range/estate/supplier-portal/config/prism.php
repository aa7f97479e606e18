<?php

return [
    'providers' => [
        'anthropic' => [
            'api_key' => env('ANTHROPIC_API_KEY', ''),
            'version' => env('ANTHROPIC_API_VERSION', '2023-06-01'),
        ],
        'ollama' => [
            'url' => env('OLLAMA_URL', 'http://ollama.models.svc:11434'),
        ],
    ],
];
