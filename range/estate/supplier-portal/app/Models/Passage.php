<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;
use Pgvector\Laravel\HasNeighbors;
use Pgvector\Laravel\Vector;

class Passage extends Model
{
    use HasNeighbors;

    protected $casts = ['embedding' => Vector::class];
}
