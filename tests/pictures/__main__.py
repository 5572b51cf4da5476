"""`python -m tests.pictures` makes the README's pictures, `... gallery FOLDER` one of everything the page can show,
`... advice FOLDER` one of every message and dialog of the app, `... settling FOLDER` what is settled."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.browser.browsing import chromium
from tests.browser.page import Page
from tests.browser.walk import argue, recommend, settle
from tests.pictures.advice import advice_gallery
from tests.pictures.gallery import SIZES, gallery
from tests.pictures.surfaces import surfaces
from tests.whole_app import whole_app

FOLDER = Path(__file__).parent


def main() -> None:
    """Walk the main path and take the picture; then those of every surface."""
    with tempfile.TemporaryDirectory() as folder, whole_app(Path(folder)) as team:
        team.start()
        with chromium() as browser:
            window = browser.open(team.slack.world.config.base_url, height=960)
            recommend(window)
            argue(window)
            window.picture(FOLDER / "playground.png")
    surfaces()


def settling(folder: Path) -> None:
    """Walk through its dialogs, at a desk and on a phone."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as kept, whole_app(Path(kept)) as team:
        team.start()
        with chromium() as browser:
            for size, (width, height) in SIZES.items():
                window = browser.open(team.slack.world.config.base_url, width=width, height=height)
                settle(window, f"We run MongoDB ourselves, at a {size}.", _pictured(window, folder, size))


def _pictured(window: Page, folder: Path, size: str) -> Callable[[str], object]:
    return lambda name: window.picture(folder / f"{name}-{size}.png")


if __name__ == "__main__":
    match sys.argv[1:]:
        case []:
            main()
        case ["gallery", folder]:
            gallery(Path(folder))
        case ["settling", folder]:
            settling(Path(folder))
        case ["advice", folder]:
            advice_gallery(Path(folder))
        case _:
            sys.exit(__doc__)
