"""What anybody in the village would try as a passphrase: the names and codes a book is full of."""

from __future__ import annotations

from app.domain.group import Board, GroupProfile
from app.domain.union import UnionProfile
from app.storage.queries import OfficeQueries, UnionQueries
from app.usecases.workspace import Workspace


def words_of_group(profile: GroupProfile, board: Board) -> list[str]:
    """A group's names, places, codes and board."""
    found = (
        profile.code,
        profile.name,
        profile.hamlet,
        f"{profile.hamlet_word} {profile.hamlet}",
        profile.commune,
        profile.province,
        profile.office_name,
        profile.office_code,
        board.leader,
        board.deputy,
    )
    return [word for word in found if word]


def words_of_union(profile: UnionProfile) -> list[str]:
    """A union's place and officer."""
    return [word for word in (profile.commune, profile.province, profile.officer) if word]


def own_words(workspace: Workspace) -> list[str]:
    """The words of an open book: those of its group, with the names of its members; its union's; its office's."""
    own = workspace.at(workspace.book.identity.group)
    found: list[str] = []
    profile = own.about.profile()
    if profile is not None:
        for term in own.about.board_terms():
            found += words_of_group(profile, term.board)
    found += [member.name for member in own.members.all()]
    union = UnionQueries(workspace.book, workspace.book.identity.group).profile()
    found += words_of_union(union) if union is not None else []
    found += [word for word in OfficeQueries(workspace.book).profile() if word]
    return found
