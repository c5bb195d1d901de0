"""Vietnamese names: one spelling to keep, one key to search by, one order to sort in."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = {"\u0300": 2, "\u0309": 3, "\u0303": 4, "\u0301": 1, "\u0323": 5}
# Dictionary order of tones: level, grave, hook, tilde, acute, dot below.
_TONE_ORDER = {0: 0, 2: 1, 3: 2, 4: 3, 1: 4, 5: 5}
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: place for place, letter in enumerate(_LETTERS, start=1)}


def clean_name(text: str) -> str:
    """A name as it is kept: NFC, single spaces, without control, direction or zero-width signs."""
    composed = unicodedata.normalize("NFC", text.replace("\u00a0", " "))
    kept = "".join(
        " " if letter.isspace() else letter
        for letter in composed
        if letter.isspace() or unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
    )
    return " ".join(kept.split())


def proper_case(name: str) -> str:
    """A name written all in capitals or all small, as people write it; any other writing is left alone."""
    letters = [letter for letter in name if letter.isalpha()]
    shouted = letters and (
        all(not letter.islower() for letter in letters) or all(not letter.isupper() for letter in letters)
    )
    return " ".join(_capital(word[:1]) + word[1:].lower() for word in name.split(" ")) if shouted else name


def _capital(letter: str) -> str:
    """Its capital, where that is one letter: ß and its like stay as they are, so that a name reads the same again."""
    capital = letter.upper()
    return capital if len(capital) == 1 else letter


def search_key(text: str) -> str:
    """What a search compares: no tone marks, no case, đ as d, single spaces. "do thi" finds "Đỗ Thị"."""
    folded = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    kept = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return " ".join(kept.split())


@lru_cache(maxsize=4096)
def sort_key(name: str) -> tuple[tuple[tuple[int, int], ...], ...]:
    """The Vietnamese order of names: given name, then middle names, then family name; by alphabet, then by tone."""
    words = clean_name(name).casefold().split(" ")
    ordered = [words[-1], *words[1:-1], words[0]] if len(words) > 1 else words
    letters = tuple(tuple((rank, 0) for rank, _ in _ranks(word)) for word in ordered)
    tones = tuple(tuple(_ranks(word)) for word in ordered)
    return (*letters, ((0, 0),), *tones)


def _ranks(word: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for letter in unicodedata.normalize("NFC", word):
        parts = unicodedata.normalize("NFD", letter)
        tone = next((_TONES[part] for part in parts if part in _TONES), 0)
        bare = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
        found.append((_RANK.get(bare, 100 + ord(bare[0]) if bare else 0), _TONE_ORDER[tone]))
    return found


# ---------------------------------------------------------------------------- the legacy encoding TCVN3 (ABC)
_TCVN3 = str.maketrans(
    dict(
        zip(
            "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§",
            "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
            strict=True,
        )
    )
)
_ONLY_LEGACY = frozenset("µ¶·¸¹¨»¼½¾Æ©ÇËÊ®ÎÏÐÑªÖ×ØÜÞßäå«æçëîïñ\u00adö÷øûüþ¡¢£¤¥¦§")
_TONED = frozenset("àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ")


def from_tcvn3(text: str) -> str:
    """Text of a TCVN3 (ABC) font, such as "NguyÔn ThÞ Hoa", in today's letters."""
    return unicodedata.normalize("NFC", text.translate(_TCVN3))


def could_be_tcvn3(text: str) -> bool:
    """Whether a text may be of a TCVN3 font: "Vò Thu" is a name as it stands, and another in a list of that font."""
    return any(letter >= "\u0080" for letter in text) and all(letter <= "\u00ff" for letter in text)


def is_unicode(text: str) -> bool:
    """Whether a text is surely in today's letters: it has some that the old font lacks, or its words are Vietnamese only as they stand."""
    if any(letter > "\u00ff" for letter in text):
        return True
    return could_be_tcvn3(text) and _reads_as_vietnamese(text) and not _reads_as_vietnamese(from_tcvn3(text))


def is_tcvn3(text: str) -> bool:
    """Whether a text is surely of a TCVN3 font: its words are no Vietnamese as they stand, and are once decoded."""
    high = [letter for letter in text if letter >= "\u0080"]
    if not high or any(letter > "\u00ff" for letter in text):
        return False
    if text.isupper() and _reads_as_vietnamese(text):
        return False  # "TÊN KHÁCH HÀNG" is a heading in capitals, though its Ê is a letter of the old font too
    if any(letter in _ONLY_LEGACY for letter in high):
        return _reads_as_vietnamese(from_tcvn3(text)) or not _reads_as_vietnamese(text)
    words = re.findall(r"[^\W\d_]+", text)
    crooked = any(
        word[place].isupper() and word[place - 1].islower() for word in words for place in range(1, len(word))
    )
    if crooked:
        return True
    return not _reads_as_vietnamese(text) and _reads_as_vietnamese(from_tcvn3(text))


_ONSET = r"(?:ngh|ng|nh|th|tr|ch|gh|gi|kh|ph|qu|[bcdđghklmnpqrstvx])?"
_RIME = (
    r"(?:a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|ăc|ăm|ăn|ăng|ăp|ăt|âc|âm|ân|âng|âp|ât|âu|ây|e|ec|em|en|eng|eo|ep|et|ê|êch"
    r"|êm|ên|ênh|êp|êt|êu|i|ia|ich|iêc|iêm|iên|iêng|iêp|iêt|iêu|im|in|inh|ip|it|iu|o|oa|oac|oach|oai|oam|oan|oang|oanh|oao"
    r"|oap|oat|oay|oăc|oăm|oăn|oăng|oăt|oc|oe|oen|oeo|oet|oi|om|on|ong|ooc|oong|op|ot|ô|ôc|ôi|ôm|ôn|ông|ôp|ôt|ơ|ơi|ơm|ơn"
    r"|ơp|ơt|u|ua|uân|uâng|uât|uây|uc|uê|uêch|uênh|ui|um|un|ung|uôc|uôi|uôm|uôn|uông|uôt|up|ut|uơ|uy|uya|uych|uyên|uyêt"
    r"|uynh|uyt|uyu|ư|ưa|ưc|ưi|ưm|ưn|ưng|ươc|ươi|ươm|ươn|ương|ươp|ươt|ươu|ưt|ưu|y|yêm|yên|yêng|yêt|yêu|ê|ân|êu|ynh)"
)
_SYLLABLE = re.compile(_ONSET + _RIME)


def _reads_as_vietnamese(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", text).casefold())
    return bool(words) and all(_is_syllable(word) for word in words)


def _is_syllable(word: str) -> bool:
    parts = unicodedata.normalize("NFD", word)
    tones = sum(part in _TONES for part in parts)
    bare = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
    return tones <= 1 and _SYLLABLE.fullmatch(bare) is not None
