"""A GmbH and a Ltd are two firms; the same form written differently is one."""

import pytest

from leaddesk.matching.legal import forms_differ, legal_form, meant, with_form
from leaddesk.matching.normalise import normal_company


@pytest.mark.parametrize(
    ("form", "names"),
    [
        ("", "Acme, ACME & Co., Acme Company, The Acme, AG"),
        ("gmbh", "Acme GmbH, acme gmbh, Acme G.m.b.H., Acme GMBH., Acme & Co. GmbH, Acme mbH"),
        ("gmbh kg", "Acme GmbH & Co. KG, Acme GmbH + Co KG"),
        ("ag", "Acme AG, Acme A.G., Acme Aktiengesellschaft"),
        ("ltd", "Acme Ltd, Acme Ltd., Acme Limited, Acme Co. Ltd, Acme Pty Ltd, Acme Pvt. Ltd."),
        ("inc", "Acme Inc., Acme Incorporated, Acme Corp, Acme Corporation"),
        ("llc", "Acme LLC, Acme L.L.C."),
        ("sa", "Acme S.A., Acme SA, Acme Sociedad Anónima"),
        ("sas", "Acme S.A.S., Acme SASU"),
        ("sarl", "Acme SARL, Acme S.à r.l."),
        ("srl", "Acme S.r.l., Acme SRL"),
        ("spa", "Acme S.p.A., Acme SpA"),
        ("spzoo", "Acme Sp. z o.o., Acme sp.z.o.o., Acme Sp zoo"),
        ("ab", "Acme AB, Acme Aktiebolag"),
        ("lda", "Acme Lda, Acme Ltda., Acme Limitada"),
    ],
)
def test_one_form_is_the_same_however_written(form: str, names: str):
    for name in names.split(", "):
        assert legal_form(name) == form, name


def test_the_name_is_the_same_with_every_form():
    forms = ("", "GmbH", "G.m.b.H.", "Sp. z o.o.", "GmbH & Co. KG", "S.à r.l.", "Pty Ltd", "& Co.")
    assert {normal_company(f"Acme Pumps {form}") for form in forms} == {"acme pumps"}


def test_two_forms_differ_only_where_both_are_said():
    assert forms_differ("gmbh", "ltd")
    assert not forms_differ("gmbh", "gmbh")
    assert not forms_differ("", "ltd")


@pytest.mark.parametrize(
    ("forms", "form", "which"),
    [
        ([], "gmbh", None),
        ([""], "gmbh", 0),
        (["gmbh"], "", 0),
        (["gmbh"], "ltd", None),
        (["gmbh", "ltd"], "ltd", 1),
        (["gmbh", "ltd"], "", None),
        (["gmbh", ""], "", 1),
        (["gmbh", ""], "ltd", None),
    ],
)
def test_a_firm_is_told_by_its_form_or_by_being_the_only_one(
    forms: list[str], form: str, which: int | None
):
    assert meant(forms, form) == which


@pytest.mark.parametrize(
    ("name", "fuller", "both"),
    [
        ("Acme Pumps", "ACME PUMPS GmbH", "Acme Pumps GmbH"),
        ("Acme", "acme, Inc.", "Acme Inc."),
        ("Łódź Stal", "LODZ STAL Sp. z o.o.", "Łódź Stal Sp. z o.o."),
        ("Müller & Co.", "Mueller & Co. KG", "Müller & Co. KG"),
        ("Acme", "Acme GmbH & Co. KG", "Acme GmbH & Co. KG"),
    ],
)
def test_a_name_keeps_its_spelling_and_gets_the_form(name: str, fuller: str, both: str):
    assert with_form(name, fuller) == both
