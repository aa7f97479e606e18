from unittest.mock import patch

from research_crew.tools import save_report


def test_save_report_stays_inside():
    with patch("research_crew.tools.REPORTS"):
        assert callable(save_report.func)
