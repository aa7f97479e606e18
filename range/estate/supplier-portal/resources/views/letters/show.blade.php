<x-layout>
    <h1>{{ __('Letter') }}</h1>
    <article>{!! $letter !!}</article>
</x-layout>
