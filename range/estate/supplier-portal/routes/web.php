<?php

use App\Http\Controllers\AssistantController;
use App\Http\Controllers\LetterController;
use App\Http\Controllers\ReportController;
use Illuminate\Support\Facades\Route;

Route::middleware('auth')->group(function () {
    Route::post('/assistant', AssistantController::class);
    Route::post('/letters', [LetterController::class, 'store']);
    Route::get('/reports', [ReportController::class, 'show']);
});
