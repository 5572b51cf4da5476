"""A workspace that shares #partners with another organisation, which Dana is of."""

from bot.playground import ChannelSeed, PersonSeed, Seed

PARTNERS = Seed(
    people=(*Seed().people, PersonSeed("dana", "Dana Novak", team_id="T0ELSEWHERE")),
    channels=(*Seed().channels, ChannelSeed("partners", shared=True, topic="With people of another organisation")),
)
