"""What this machine has: settings, knowledge, encoder, database."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

from sqlalchemy import func, select

from bot.doctor.findings import Finding, bad, good, off
from bot.errors import AdvisorError, StoreError
from bot.facts.check import check
from bot.facts.report import counted
from bot.opening import cache_folder, load_knowledge, today
from bot.settings import Settings
from bot.store import heartbeats, inbox, installations, migrate
from bot.store.database import Database
from bot.store.sealing import SealedError, Sealing
from bot.store.tables import inbox as inbox_table
from bot.store.url import DatabaseUrl
from bot.understanding.encoder import SentenceEncoder


def check_settings(settings: Settings) -> Finding:
    """Whether the settings are there that serving takes, by HTTP or by socket."""
    ways = {}
    for socket, way in ((False, "HTTP"), (True, "Socket Mode")):
        try:
            settings.need_slack(socket=socket)
        except AdvisorError as error:
            ways[way] = str(error)
    able = [way for way in ("HTTP", "Socket Mode") if way not in ways]
    if not able:
        return bad("Settings", "not complete", ways["Socket Mode" if settings.slack_app_token else "HTTP"])
    kind = "many workspaces" if settings.many_workspaces else "one workspace"
    return good("Settings", f"complete for {kind}, by {' and by '.join(able)}")


def check_knowledge(settings: Settings) -> Finding:
    """Whether it loads, and what its editors should look at."""
    try:
        knowledge = load_knowledge(settings)
    except AdvisorError as error:
        first, *more = str(error).splitlines()
        return bad("Knowledge", first, "\n".join(more[:3]) or "See `stack-advisor knowledge check`.")
    count = sum(len(one.facts) for one in knowledge.comparisons)
    says = f"{count:,} facts, digest {knowledge.digest[:12]}"
    warnings = [one for one in check(knowledge, today()) if one.severity != "info"]
    if warnings:
        return off(
            "Knowledge", f"{says}; {counted(len(warnings), 'thing')} to look at", "See `stack-advisor knowledge check`."
        )
    return good("Knowledge", says)


def check_encoder(settings: Settings) -> Finding:
    """Whether the sentence encoder works here."""
    if not settings.encoder:
        return off("Encoder", "switched off: only known words and phrasings are understood", "Set ENCODER=on.")
    try:
        SentenceEncoder().encode(["does it come with an admin?"])
    except Exception as error:  # noqa: BLE001 - whatever a native library raises
        return bad("Encoder", f"does not work here ({type(error).__name__})", "Install again, or set ENCODER=off.")
    return good("Encoder", f"works; what it has read is kept in {cache_folder()}")


async def check_database(settings: Settings) -> AsyncIterator[Finding]:
    """Whether it can be used and has this version's shape, and what goes on in it. Nothing is made or migrated."""
    try:
        path = DatabaseUrl.parse(settings.database_url).path
        if path is not None and not path.exists():
            yield off("Database", f"not there yet: {path}", "Nothing to do: the first start makes it.")
            return
        db = await Database.open(settings.database_url)
    except StoreError as error:
        yield bad("Database", "cannot be used", str(error))
        return
    try:
        yield good("Database", db.url.shown)
        shape = await _shape(db)
        yield shape
        if shape.health == "good":
            yield await _processes(db)
            yield await _heard(db)
            if settings.many_workspaces:
                yield await _tokens(db, settings)
    except StoreError as error:
        yield bad("Database", "cannot be read", str(error))
    finally:
        await db.close()


async def _shape(db: Database) -> Finding:
    found, wanted = await migrate.revision(db), migrate.head()
    if found == wanted:
        return good("Migrations", f"at version {found}")
    if not migrate.is_known(found):
        return bad("Migrations", f"at version {found}, of a newer Stack Advisor", "Install that version.")
    says = f"at version {found}, and this one needs {wanted}" if found else "no tables yet"
    return off("Migrations", says, "Run `stack-advisor db upgrade`, or start the app, which does it.")


async def _processes(db: Database) -> Finding:
    async with db.read() as conn:
        alive = await heartbeats.seen_since(conn, datetime.now(UTC) - heartbeats.SILENT)
        waiting = len(await inbox.waiting(conn))
    left = f"{counted(waiting, 'message')} to answer"
    if not alive:
        return off("Processes", f"none is running; {left}", "Start `stack-advisor serve` or `stack-advisor socket`.")
    return good("Processes", f"{len(alive)} running ({', '.join(alive)}); {left}")


async def _heard(db: Database) -> Finding:
    async with db.read() as conn:
        last = (await conn.execute(select(func.max(inbox_table.c.received_at)))).scalar_one()
    if last is None:
        return off(
            "Events",
            "no message has ever arrived",
            "Mention the app in a channel. If it stays silent, compare Event Subscriptions on its page with "
            "`stack-advisor manifest`, and `/invite` it.",
        )
    return good("Events", f"the last message arrived on {last:%-d %B %Y at %H:%M} UTC")


async def _tokens(db: Database, settings: Settings) -> Finding:
    async with db.read() as conn:
        kept = [one for one in await installations.everywhere(conn) if one.sealed is not None]
    key = settings.encryption_key
    if key is None:
        mend = "Set it to the key they were kept with." if kept else "Make one with `stack-advisor workspace key`."
        return bad("Tokens", f"ENCRYPTION_KEY is not set; {counted(len(kept), 'workspace')}", mend)
    try:
        sealing = Sealing.with_keys(key.get_secret_value())
        for one in kept:
            sealing.open(one.sealed or "")
    except SealedError:
        return bad("Tokens", "ENCRYPTION_KEY does not open them", "Add the key they were kept with, after a comma.")
    except AdvisorError as error:
        return bad("Tokens", "ENCRYPTION_KEY is no key", str(error))
    return good("Tokens", f"of {counted(len(kept), 'workspace')}, all readable")
