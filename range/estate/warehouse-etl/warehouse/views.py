from django.http import HttpRequest, JsonResponse

from warehouse.models import Correction


def corrections(request: HttpRequest) -> JsonResponse:
    order = request.GET.get("order", "")
    found = Correction.objects.filter(order=order).values("order", "reason", "agent")
    return JsonResponse({"model": "correction", "rows": list(found)})
