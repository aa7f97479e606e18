<?php

use OpenAI\Laravel\Facades\OpenAI;
use OpenAI\Responses\Chat\CreateResponse;

it('sums an offer up', function () {
    OpenAI::fake([CreateResponse::fake(['choices' => [['message' => ['content' => 'three lines']]]])]);

    expect(app(App\Ai\OfferSummary::class)->write('an offer'))->toBe('three lines');
});
