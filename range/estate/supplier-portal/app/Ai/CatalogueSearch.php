<?php

namespace App\Ai;

use App\Models\Passage;
use OpenAI\Laravel\Facades\OpenAI;
use Pgvector\Laravel\Distance;

class CatalogueSearch
{
    public function find(string $words): array
    {
        $response = OpenAI::embeddings()->create([
            'model' => 'text-embedding-3-small',
            'input' => $words,
        ]);

        return Passage::query()
            ->nearestNeighbors('embedding', $response->embeddings[0]->embedding, Distance::Cosine)
            ->take(5)
            ->pluck('text')
            ->all();
    }
}
