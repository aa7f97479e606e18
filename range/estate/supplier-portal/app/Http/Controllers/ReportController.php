<?php

namespace App\Http\Controllers;

use Illuminate\Http\JsonResponse;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\DB;
use Prism\Prism\Enums\Provider;
use Prism\Prism\Prism;

class ReportController extends Controller
{
    public function show(Request $request): JsonResponse
    {
        $response = Prism::text()
            ->using(Provider::Anthropic, 'claude-3-5-haiku-latest')
            ->withSystemPrompt('Write one PostgreSQL query over orders(number, supplier, state, due, total). Answer with SQL only.')
            ->withPrompt($request->query('question'))
            ->asText();

        return response()->json(DB::select($response->text));
    }
}
