<?php

namespace App\Ai\Tools;

use Prism\Prism\Tool;

class ReadOffer extends Tool
{
    public function __construct()
    {
        $this
            ->as('read_offer')
            ->for('The text of an offer that a supplier dropped.')
            ->withStringParameter('file', 'Name of the file')
            ->using($this);
    }

    public function __invoke(string $file): string
    {
        return file_get_contents(config('portal.drop_folder') . '/' . $file);
    }
}
