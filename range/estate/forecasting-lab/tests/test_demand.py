import pickle

import torch

from forecasting.demand import DemandModel


def test_forward_shape():
    assert DemandModel()(torch.zeros(3, 12)).shape == (3, 4)


def test_settings_survive_pickling():
    settings = {"weeks": 12, "hidden": 64}
    assert pickle.loads(pickle.dumps(settings)) == settings
