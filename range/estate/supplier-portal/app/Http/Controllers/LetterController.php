<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\View\View;
use OpenAI\Laravel\Facades\OpenAI;

class LetterController extends Controller
{
    public function store(Request $request): View
    {
        $tone = $request->input('tone');
        $result = OpenAI::chat()->create([
            'model' => 'gpt-4o-2024-08-06',
            'max_tokens' => 800,
            'messages' => [
                ['role' => 'system', 'content' => "You write letters to suppliers as HTML. Tone: $tone"],
                ['role' => 'user', 'content' => $request->input('matter')],
            ],
        ]);

        return view('letters.show', ['letter' => $result->choices[0]->message->content]);
    }
}
