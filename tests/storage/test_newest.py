"""Which writings stand, told from each device's last word alone, is what asking every one of every other tells."""

from __future__ import annotations

from bisect import bisect_left

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.entries import Entry, QuestionSettled, Reissued, Role, RuleSet, SavingsReceived
from app.domain.ids import DeviceId, GroupCode, MemberId, MoneyId
from app.storage.projections.conflicts import answers_to, newest
from app.storage.projections.knowledge import in_order, knew
from app.storage.projections.reissued import written_twice
from tests.builders import A_DAY

_QUESTION = "apart/rule/k/rule_set"
_DEVICES = "abcd"


def _plain(written, answers, seen, replaces):
    """The meaning in plain words: every writing and every answer is asked of every other."""

    def is_kept_unknown_to(entry, later):
        return any(
            keep == entry.ref and not knew(later, answer, seen) for answer, keep in answers if answer is not later
        )

    def is_replaced(entry):
        by_writing = (other for other in written if other is not entry and replaces(other, entry))
        by_answer = (answer for answer, keep in answers if keep != entry.ref and knew(answer, entry, seen))
        return any(not is_kept_unknown_to(entry, later) for later in (*by_writing, *by_answer))

    return [entry for entry in written if not is_replaced(entry)] or list(written[-1:])


def _entry(device, seq, clock, content):
    return Entry(
        group=GroupCode("g"),
        device=DeviceId(device),
        seq=seq,
        clock=clock,
        author="board",
        kind=content.declared.name,
        subject=content.subject,
        content=content,
        role=Role.GROUP,
        stamp=clock,
    )


_refs = st.builds(lambda device, seq: f"{device}:{seq}", st.sampled_from(_DEVICES), st.integers(1, 6))
_heads = st.dictionaries(st.sampled_from(_DEVICES), st.integers(1, 9), max_size=4)  # lying ones among them
_said = st.one_of(st.none(), _refs)
_steps = st.lists(st.tuples(_heads, _said, _refs, st.integers(0, 9)), max_size=6)


@st.composite
def _histories(draw):
    """Each device's entries in turn: writings, and answers that keep something; what it had read before each; what each names."""
    writings, answers, names = [], [], {}
    read = {}
    for device in _DEVICES:
        held = {}
        numbers, heads = read.setdefault(device, ([], []))
        for seq, (more, keep, name, clock) in enumerate(draw(_steps), start=1):
            held = held | {other: max(upto, held.get(other, 0)) for other, upto in more.items()}
            numbers.append(seq)
            heads.append(held)
            if keep is None:
                writings.append(_entry(device, seq, clock, RuleSet(key="k", value=f"{device}{seq}")))
                names[writings[-1].ref] = name
            else:
                settled = QuestionSettled(about="rule/k", question=_QUESTION, keep=keep)
                answers.append((_entry(device, seq, clock, settled), keep))

    def seen(device, seq):
        numbers, heads = read.get(device, ([], []))
        place = bisect_left(numbers, seq + 1)
        return heads[place - 1] if place else {}

    return draw(st.permutations(writings)), draw(st.permutations(answers)), seen, names


@settings(max_examples=300, deadline=None)
@given(_histories())
def test_the_last_word_of_each_device_tells_what_all_its_words_tell(history):
    written, answers, seen, names = history
    by_knowledge = _plain(written, answers, seen, lambda later, earlier: knew(later, earlier, seen))
    assert newest(written, answers, seen) == by_knowledge
    by_name = _plain(
        written,
        answers,
        seen,
        lambda later, earlier: names[later.ref] == earlier.ref and knew(later, earlier, seen),
    )
    assert newest(written, answers, seen, lambda later: names[later.ref]) == by_name


@settings(max_examples=100, deadline=None)
@given(_histories())
def test_answers_are_those_that_keep_one_of_the_writings(history):
    written, answers, seen, _ = history
    refs = {entry.ref for entry in written}
    settles = [entry for entry, keep in answers if keep in refs]
    expected = [(entry, entry.content.keep) for entry in in_order(settles, seen)]
    assert answers_to(_QUESTION, [entry for entry, _ in answers], written, seen) == expected


def _joined_one_by_one(pairs, entries, late):
    """The meaning of writings that are one, kept as whole lists: the first that is not late, else the first."""
    same = {}
    for first, later in pairs:
        both = [*same.get(first.ref, [first]), *same.get(later.ref, [later])]
        both = list({one.ref: one for one in both}.values())
        same |= dict.fromkeys((entry.ref for entry in both), both)
    passed = set()
    for entry in entries:
        writings = same.get(entry.ref, [])
        kept = next((one for one in writings if one.ref not in late), writings[0]) if writings else entry
        if kept is not entry:
            passed.add(entry.ref)
    return passed


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(_DEVICES), st.one_of(st.none(), _refs)), max_size=10),
    st.sets(_refs),
)
def test_what_is_written_again_counts_once_however_often(said, late):
    """Lines, and lines that say which other they are again, in rings and chains too."""
    entries, numbers, claims = [], {}, []
    for device, again in said:
        seq = numbers.get(device, 0) + 1
        if again is not None:
            about = Reissued(about="money/m", of=again, hash=b"\x01".hex())
            entries.append(_entry(device, seq, 1, about))
            claims.append((again, f"{device}:{seq + 1}"))
            seq += 1
        line = SavingsReceived(money=MoneyId("m"), member=MemberId("hoa"), on=A_DAY, amount=1)
        entries.append(_entry(device, seq, 1, line))
        numbers[device] = seq
    lines = {entry.ref: entry for entry in entries if isinstance(entry.content, SavingsReceived)}
    said_again = {by for _, by in claims}
    own: dict[
        str, str
    ] = {}  # the first line of its own that each laptop wrote under the name; what comes after it is nothing
    for ref, entry in lines.items():
        if ref not in said_again:
            own.setdefault(entry.device, ref)
    order = list(lines)
    nothing = {
        ref
        for ref, entry in lines.items()
        if claims and entry.device in own and order.index(ref) > order.index(own[entry.device])
    }
    stands = {ref: entry for ref, entry in lines.items() if ref not in nothing}
    pairs = [(stands[of], stands[by]) for of, by in claims if of in stands and by in stands and of != by]
    first: dict[str, str] = {}  # two that say the same of one entry are one, whether that is held or not
    for of, by in sorted(claims, key=lambda claim: claim[1].partition(":")[0] in own):
        if by in stands and first.setdefault(of, by) != by:
            pairs.append((stands[first[of]], stands[by]))
    found = written_twice(entries, lambda _device, _seq: b"\x01", lambda entry: entry.ref in late)
    assert found.passed_over == nothing | _joined_one_by_one(pairs, entries, late)
    assert not {entry.device for ref, entry in stands.items() if ref not in found.passed_over} & found.counts_for.keys()
