<?php

namespace App\Ai\Tools;

use Illuminate\Support\Facades\DB;
use Prism\Prism\Tool;

class MoveDelivery extends Tool
{
    public function __construct()
    {
        $this
            ->as('move_delivery')
            ->for('Moves the day on which an order is due.')
            ->withStringParameter('number', 'Number of the order')
            ->withStringParameter('day', 'The new day, YYYY-MM-DD')
            ->using($this);
    }

    public function __invoke(string $number, string $day): string
    {
        $changed = DB::table('orders')->where('number', $number)->update(['due' => $day]);

        return $changed === 1 ? 'done' : 'There is no such order.';
    }
}
