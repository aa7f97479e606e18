<?php

namespace App\Ai;

use OpenAI\Laravel\Facades\OpenAI;

class OfferSummary
{
    public function write(string $offer): string
    {
        $result = OpenAI::chat()->create([
            'model' => config('portal.summary_model'),
            'max_tokens' => 250,
            'messages' => [
                ['role' => 'system', 'content' => 'You sum up offers of suppliers in three lines.'],
                ['role' => 'user', 'content' => $offer],
            ],
        ]);

        return $result->choices[0]->message->content;
    }
}
