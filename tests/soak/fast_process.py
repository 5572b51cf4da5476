"""`python -m tests.soak.fast_process PORT FILE`: the app, its clock ahead by the seconds that FILE holds just now."""

import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import uvicorn

from bot.server.http import create_server
from bot.settings import Settings


def main(port: int, file: Path) -> None:
    def clock() -> datetime:
        return datetime.now(UTC) + timedelta(seconds=float(file.read_text()))

    server = create_server(Settings.from_environment(os.environ), slot="fast", clock=clock)
    uvicorn.run(server, host="127.0.0.1", port=port, log_level="warning", access_log=False)


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
