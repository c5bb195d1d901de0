"""Which drawing makes which form: the register names a layout, and this is where it is found."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from typing import Any

from app.documents.forms import FormVersion, version

# Imported when the first of its papers is made: reportlab is not for the first window to pay.
_LAYOUTS = {
    "account_request": ("member_requests", "account_request_pdf"),
    "attendance": ("attendance", "attendance_pdf"),
    "checks": ("supervision", "checks_pdf"),
    "due_notice": ("due_notice", "due_notice_pdf"),
    "handover": ("handover", "handover_pdf"),
    "invitation": ("attendance", "invitation_pdf"),
    "plan": ("supervision", "plan_pdf"),
    "risk_minutes": ("member_requests", "risk_minutes_pdf"),
    "risk_request": ("member_requests", "risk_request_pdf"),
    "verification": ("verification", "verification_pdf"),
    "addendum": ("addendum", "addendum_pdf"),
    "apart": ("conflict_page", "apart_pdf"),
    "appraisal_sheet": ("appraisal_sheet", "appraisal_pdf"),
    "approval_notice": ("approval_notice", "approval_notice_pdf"),
    "authorisation": ("authorisation", "authorisation_pdf"),
    "authorisation_change": ("authorisation", "authorisation_change_pdf"),
    "board_minutes": ("board_minutes", "board_minutes_pdf"),
    "borrower_left": ("borrower_left", "borrower_left_pdf"),
    "cash_list": ("cash_list", "cash_pdf"),
    "code_page": ("code_page", "code_page_pdf"),
    "collection_sheet": ("collection_sheet", "collection_pdf"),
    "confirmed_request": ("loan_request", "confirmed_request_pdf"),
    "cover": ("cover", "cover_pdf"),
    "figures": ("figures", "figures_pdf"),
    "founding": ("founding", "founding_pdf"),
    "inspection": ("inspection", "inspection_pdf"),
    "job_loan_request": ("job_loan_request", "job_loan_request_pdf"),
    "later_payment": ("later_payment", "later_payment_pdf"),
    "loan_list": ("loan_list", "loan_list_pdf"),
    "loan_request": ("loan_request", "loan_request_pdf"),
    "member_list": ("lists", "member_list_pdf"),
    "member_statement": ("member_statement", "statement_pdf"),
    "minutes": ("minutes", "minutes_pdf"),
    "public_notice": ("lists", "public_notice_pdf"),
    "reconciliation": ("reconciliation", "reconciliation_pdf"),
    "slips": ("slips", "slips_pdf"),
    "what_to_bring": ("why_not", "bring_pdf"),
    "why_not": ("why_not", "why_not_pdf"),
    "transfer_request": ("transfer_request", "transfer_pdf"),
    "use_check": ("use_check", "use_check_pdf"),
    "use_check_one": ("use_check_one", "use_check_one_pdf"),
}


def pdf_of(code: str, paper: Any, on: date) -> bytes:
    """A paper as a PDF, in the version of its form that is in force on a day.

    Raises:
        KeyError: there is no such form.
    """
    return pdf_in(version(code, on), paper)


def pdf_in(form: FormVersion, paper: Any) -> bytes:
    """A paper as a PDF in this version of its form."""
    module, name = _LAYOUTS[form.layout]
    drawn: bytes = getattr(import_module(f"app.documents.{module}"), name)(paper, form)
    return drawn
