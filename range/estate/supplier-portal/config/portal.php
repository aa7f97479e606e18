<?php

return [
    'summary_model' => env('PORTAL_SUMMARY_MODEL', 'gpt-4.1-mini-2025-04-14'),
    'drop_folder' => storage_path('app/drops'),
];
