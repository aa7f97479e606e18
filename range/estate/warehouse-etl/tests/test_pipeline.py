import pandas as pd

from etl.pipeline import Pipeline


def test_test_orders_are_dropped():
    frame = pd.DataFrame({"shop": ["test", "main"], "price": [1.005, 2.0]})
    assert len(Pipeline(["drop_test_orders"]).transform(frame)) == 1
