<?php

namespace App\Http\Controllers;

use App\Ai\SupplierAssistant;
use Illuminate\Http\JsonResponse;
use Illuminate\Http\Request;

class AssistantController extends Controller
{
    public function __invoke(Request $request, SupplierAssistant $assistant): JsonResponse
    {
        $question = $request->validate(['question' => 'required|string|max:2000'])['question'];

        return response()->json(['answer' => $assistant->answer($question)]);
    }
}
