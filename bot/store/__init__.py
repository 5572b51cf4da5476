"""What must survive a restart: tables, migrations, and one repository module per aggregate.

A repository is a module of plain coroutines that take a connection first. The caller owns the transaction, so that
things which belong together are written together:

    async with db.write() as conn:
        await conversations.save(conn, key, state, version=3, at=now)
        await inbox.mark(conn, message.id, InboxState.ANSWERED)
        await posts.add(conn, post, at=now)

Instants are arguments, timezone-aware; nothing here reads the clock.
"""
