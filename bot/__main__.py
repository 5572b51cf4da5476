"""`python -m bot` is `stack-advisor`."""

from bot.cli import main

if __name__ == "__main__":
    main()
