<?php

namespace App\Ai\Tools;

use Illuminate\Support\Facades\DB;
use Prism\Prism\Tool;

class FindOrders extends Tool
{
    public function __construct()
    {
        $this
            ->as('find_orders')
            ->for('Orders placed with a supplier.')
            ->withStringParameter('supplier', 'Name of the supplier')
            ->withStringParameter('state', 'open, late or closed')
            ->using($this);
    }

    public function __invoke(string $supplier, string $state): string
    {
        $orders = DB::select("SELECT number, due, total FROM orders WHERE supplier = '$supplier' AND state = '$state'");

        return json_encode($orders);
    }
}
