"""What stands between two servers of a test hands a request on as it came."""

import aiohttp
from starlette.requests import Request
from starlette.responses import Response

_OF_THE_LINE = frozenset({"host", "content-length", "connection", "transfer-encoding", "date", "server"})


async def passed_on(session: aiohttp.ClientSession, request: Request, body: bytes, base_url: str) -> Response:
    """The answer of the server at `base_url` to the same request. Raises aiohttp's ClientError when there is none."""
    url = f"{base_url}{request.url.path}?{request.url.query}".rstrip("?")
    kept = {name: value for name, value in request.headers.items() if name not in _OF_THE_LINE}
    async with session.request(request.method, url, data=body, headers=kept) as answer:
        said = {name: value for name, value in answer.headers.items() if name.lower() not in _OF_THE_LINE}
        return Response(await answer.read(), answer.status, said)
