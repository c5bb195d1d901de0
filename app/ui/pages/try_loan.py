"""Xem thử: whether a member might borrow, for what and how much, and which papers to bring. Nothing is written."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QVBoxLayout

from app.domain.ids import MemberId
from app.domain.policy import Outcome, Verdict, purposes_for
from app.ui.base.session import Session, language, program_words, rules_line, word
from app.ui.pages.point_parts import sign_of
from app.ui.widgets.basic import Card, button, clear, plain, row
from app.ui.widgets.fields import AmountEdit, Choice, Count
from app.ui.widgets.form import FormGrid, line
from app.ui.widgets.paper_dialog import PaperDialog
from app.usecases.loans.appraisal import judge
from app.usecases.loans.findings import in_order, said, sentence
from app.usecases.loans.known import Ask
from app.usecases.papers.why_not import bring_paper


class TryCard(Card):
    """Program, amount, months and purpose; the verdict under them, and the list of papers to print."""

    def __init__(self, session: Session) -> None:
        super().__init__(plain(self.tr("Xem thử có vay được không (không ghi gì vào sổ)"), "heading"))
        self._session = session
        self._member = MemberId("")
        self.program = Choice(self.tr("Chương trình xem thử"))
        self.program.setMinimumContentsLength(18)
        self.program.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.amount = AmountEdit(self.tr("Số tiền xem thử (đ)"), "50tr")
        self.term = Count(self.tr("Thời hạn xem thử (tháng)"))
        self.term.setRange(1, 600)
        self.term.setValue(36)
        self.term.setSuffix(self.tr(" tháng"))
        self.purpose = line(self.tr("Mục đích xem thử"))
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.purpose.setCompleter(completer)
        self._found = QVBoxLayout()
        self._print = button(self.tr("In giấy tờ cần mang…"), self._on_print, drawing="printer")
        self.box.addWidget(
            FormGrid(
                (self.tr("Chương trình"), self.program),
                (self.tr("Số tiền (đ)"), self.amount),
                (self.tr("Thời hạn"), self.term),
                (self.tr("Mục đích"), self.purpose),
            )
        )
        self.box.addLayout(row(None, self._print, button(self.tr("Xem thử"), self._on_try)))
        self.box.addLayout(self._found)
        self.program.currentIndexChanged.connect(self._on_program)
        self._print.hide()

    def show_member(self, member: MemberId) -> None:
        """Offer the programs of today's rules for a member; what was found for another is gone."""
        if self.program.count() == 0:
            pack = self._session.pack
            for program in pack.programs:
                self.program.addItem(program_words(pack, program), program)
        if member != self._member:
            self._member = member
            clear(self._found)
            self._print.hide()

    def _on_program(self) -> None:
        self._offered.setStringList(purposes_for(self._session.pack, str(self.program.currentData())))

    def _asked(self) -> Ask | None:
        amount = self.amount.amount()
        if not amount:
            return None
        program = str(self.program.currentData())
        return Ask(self._member, program, amount, self.purpose.text().strip(), self.term.value())

    def _on_try(self) -> None:
        asked = self._asked()
        if asked is None:
            self._session.said.emit(self.tr("Ghi số tiền muốn vay trước khi xem thử."), True)
            self.amount.setFocus()
            return
        verdict = judge(self._session.workspace, self._session.pack, asked, self._session.workspace.today)
        clear(self._found)
        self._print.setVisible(verdict is not None)
        if verdict is not None:
            self._show(verdict)

    def _show(self, verdict: Verdict) -> None:
        pack = self._session.pack
        self._found.addWidget(plain(sentence(verdict, language(), word), "heading"))
        for one in in_order(verdict.findings):
            if one.outcome is Outcome.PASS:
                continue
            shown = said(pack, one, language(), word)
            needed = "; ".join(map(self._with_issuer, one.evidence, shown.evidence)) if shown.evidence else ""
            papers = self.tr(" Xem: %1.").replace("%1", needed) if needed else ""
            look = "stop" if one.blocking and one.outcome is Outcome.FAIL else "care"
            self._found.addWidget(plain(f"{sign_of(shown.outcome)} {shown.message}.{papers}", look))
        well = sum(one.outcome is Outcome.PASS for one in verdict.findings)
        if well:
            self._found.addWidget(plain(self.tr("✔ %1 điều đạt").replace("%1", str(well)), "good"))
        self._found.addWidget(plain(rules_line(pack), "faint"))

    def _with_issuer(self, paper: str, name: str) -> str:
        """A paper, as it is called in the window's language, with who issues it."""
        issuer = self._session.pack.issuers.get(paper)
        by = "" if issuer is None else issuer.by_vi if language() == "vi" else issuer.by_en or issuer.by_vi
        return f"{name} ({by})" if by else name

    def _on_print(self) -> None:
        asked, session = self._asked(), self._session
        if asked is None:
            return
        made = session.do(lambda: bring_paper(session.workspace, asked, session.pack, practice=session.practice))
        if made is not None:
            PaperDialog(session.said.emit, self, [made]).exec()
