"""Make every picture the README shows."""

import tempfile
from pathlib import Path

from tests.browser.browsing import chromium
from tests.browser.walk import argue, recommend
from tests.whole_app import whole_app

FOLDER = Path(__file__).parent


def main() -> None:
    """Walk the main path and take the picture."""
    with tempfile.TemporaryDirectory() as folder, whole_app(Path(folder)) as team:
        team.start()
        with chromium() as browser:
            window = browser.open(team.slack.world.config.base_url, height=960)
            recommend(window)
            argue(window)
            window.picture(FOLDER / "playground.png")


if __name__ == "__main__":
    main()
