"""`python -m tests.pictures` makes the README's pictures, `... gallery FOLDER` one of everything the page can show,
`... advice FOLDER` one of every message and dialog of the app."""

import sys
import tempfile
from pathlib import Path

from tests.browser.browsing import chromium
from tests.browser.walk import argue, recommend
from tests.pictures.advice import advice_gallery
from tests.pictures.gallery import gallery
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
    match sys.argv[1:]:
        case []:
            main()
        case ["gallery", folder]:
            gallery(Path(folder))
        case ["advice", folder]:
            advice_gallery(Path(folder))
        case _:
            sys.exit(__doc__)
