<?php

namespace App\Ai;

use App\Ai\Tools\FindOrders;
use App\Ai\Tools\MoveDelivery;
use App\Ai\Tools\ReadOffer;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Process;
use Prism\Prism\Enums\Provider;
use Prism\Prism\Facades\Tool;
use Prism\Prism\Prism;

class SupplierAssistant
{
    private const INSTRUCTIONS = <<<'TEXT'
        You help the buyers of an outdoor equipment shop with their orders at suppliers.
        Ask before you move a delivery.
        TEXT;

    public function answer(string $question): string
    {
        $response = Prism::text()
            ->using(Provider::Anthropic, 'claude-sonnet-4-20250514')
            ->withSystemPrompt(self::INSTRUCTIONS)
            ->withTools([new FindOrders(), new MoveDelivery(), new ReadOffer(), $this->supplierPage(), $this->convert()])
            ->withMaxSteps(6)
            ->withPrompt($question)
            ->asText();

        return $response->text;
    }

    private function supplierPage(): \Prism\Prism\Tool
    {
        return Tool::as('supplier_page')
            ->for('Reads a page of a supplier.')
            ->withStringParameter('address', 'Address of the page')
            ->using(fn (string $address): string => strip_tags(Http::get($address)->body()));
    }

    private function convert(): \Prism\Prism\Tool
    {
        return Tool::as('convert_offer')
            ->for('Turns a dropped offer into text.')
            ->withStringParameter('file', 'Name of the file')
            ->using(function (string $file): string {
                return Process::run("pdftotext storage/app/drops/$file -")->output();
            });
    }
}
