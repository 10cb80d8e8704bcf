"""Column names of exports and sheets, in many languages, mean the right field."""

import json
from collections.abc import Callable

import pytest

from leaddesk.domain.errors import Refused
from leaddesk.ingest.fields import field_for
from leaddesk.ingest.header import find_header
from leaddesk.ingest.incoming import Incoming
from leaddesk.ingest.reading import preview
from leaddesk.ingest.vocabulary import FIELDS, words
from tests.ingest.header_words import HEADERS, by_name


def fields_of(text: str, **options) -> dict[str, str]:
    return {column.name: column.field for column in preview(None, paste=text, **options).columns}


def test_every_name_of_the_shared_vocabulary_means_its_field(shared):
    groups = json.loads((shared / "header_vocab/headers.json").read_text("utf-8"))
    wrong = {
        (name, field, field_for(name))
        for group, names in groups.items()
        if group != "_about"
        for name, field in names.items()
        if field_for(name) != field
    }
    assert not wrong


@pytest.mark.parametrize("language", HEADERS)
def test_names_as_small_firms_write_them_mean_their_field(language: str):
    wrong = [
        (name, field, field_for(name))
        for name, field in by_name(language).items()
        if field_for(name) != field
    ]

    assert not wrong
    assert len(by_name(language)) > 100


@pytest.mark.parametrize(
    ("column", "yes", "no", "struck"),
    [
        ("Newsletter", "ja", "nein", "email"),
        ("E-mail opt-in", "yes", "no", "email"),
        ("Darf kontaktiert werden", "ja", "nein", "all"),
        ("Darf angerufen werden", "ja", "nein", "phone"),
        ("Consent", "yes", "no", "all"),
        ("RGPD", "oui", "non", "all"),
        ("Consentimiento RGPD", "sí", "no", "all"),
        ("Accepte les appels", "oui", "non", "phone"),
        ("Consenso privacy", "sì", "no", "all"),
        ("Zgoda RODO", "tak", "nie", "all"),
        ("Samtycke", "ja", "nej", "all"),
        ("Aceita receber e-mails", "sim", "não", "email"),
        ("Nyhetsbrev", "ja", "nej", "email"),
        ("Do not call", "no", "yes", "phone"),
        ("DoNotCall", "0", "1", "phone"),
        ("HasOptedOutOfEmail", "false", "TRUE", "email"),
        ("Keine Werbung", "nein", "ja", "all"),
        ("Nicht anrufen", "nein", "x", "phone"),
        ("Ne pas appeler", "non", "oui", "phone"),
        ("Désinscrit", "non", "oui", "email"),
        ("No llamar", "no", "sí", "phone"),
        ("Non chiamare", "no", "sì", "phone"),
        ("Não ligar", "não", "sim", "phone"),
        ("Nie dzwonić", "nie", "tak", "phone"),
        ("Ring inte", "nej", "ja", "phone"),
        ("Kontakta ej", "nej", "ja", "all"),
        ("Werbung ja/nein", "ja", "nein", "all"),
        ("Unsubscribed", "", "2026-11-24", "email"),
    ],
)
def test_a_yes_or_no_is_read_the_right_way_round(
    lead: Callable[[str], Incoming], column: str, yes: str, no: str, struck: str
):
    row = "Name,{column}\nAnn Ray,{cell}\n".format

    assert lead(row(column=column, cell=yes)).opt_outs == frozenset()
    assert lead(row(column=column, cell=no)).opt_outs == {struck}


def test_every_word_of_our_vocabulary_means_a_known_field():
    assert set(words().values()) <= set(FIELDS)


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("*E-Mail-Adresse (geschäftlich)", "email"),
        ("TEL. GESCHÄFTL.", "phone.work"),
        ("Mobilnr.", "phone.mobile"),
        ("Strasse/Nr.", "street"),
        ("Naechster Anruf", "next_on"),
        ("Wiedervorlage am", "next_on"),
        ("date_of_next_call", "next_on"),
        ("Next call time", "next_at"),
        ("Tél. portable", "phone.mobile"),
        ("Date de relance", "next_on"),
        ("Correo-e", "email"),
        ("Fecha próxima llamada", "next_on"),
        ("Razão social", "company"),
        ("Telemóvel", "phone.mobile"),
        ("Następny kontakt", "next_on"),
        ("Imię i nazwisko", "full_name"),
        ("Nästa samtal", "next_on"),
        ("Terugbellen op", "next_on"),
        ("Zuständiger Mitarbeiter", "owner"),
        ("Kein Anruf", "opt_out.phone"),
        ("Do Not Call", "opt_out.phone"),
        ("HasOptedOutOfEmail", "opt_out.email"),
        ("Keine Werbung", "opt_out"),
        ("darf kontaktiert werden", "opt_in"),
        ("Marketing status", "opt_in"),
        ("Adress Line 1", "street"),
        ("Mailing City", "city"),
        ("Company Size", "employees"),
        ("Email Bounced Reason", "custom"),
        ("Foo", ""),
    ],
)
def test_names_are_read_without_case_accents_and_signs(name, field):
    assert field_for(name) == field


def test_name_beside_vorname_is_the_family_name():
    assert fields_of("Name;Vorname;Firma\nRay;Ann;Acme GmbH\n")["Name"] == "last"


def test_nombre_alone_is_the_whole_name():
    assert fields_of("Nombre;Empresa\nJosé Muñoz;Café SL\n")["Nombre"] == "full_name"


def test_nom_beside_prenom_is_the_family_name():
    assert fields_of("Nom;Prénom\nNoël;Zoé\n")["Nom"] == "last"


def test_estado_is_a_status_where_its_values_are():
    assert fields_of("Nombre;Estado\nJosé Ray;Contactado\n")["Estado"] == "status"
    assert fields_of("Nombre;Estado\nJosé Ray;Jalisco\n")["Estado"] == "state"


def test_name_that_holds_firms_is_the_company():
    text = "Name;Ansprechpartner\nBäcker GmbH;Anna Schmidt\nMaler KG;Bob Ray\n"
    assert fields_of(text) == {"Name": "company", "Ansprechpartner": "full_name"}


def test_a_file_without_names_is_told_by_its_values():
    seen = preview(None, paste="Ann Ray;Ray Inc;ann@r.example;+1 212 555 0100\nBob Roe;Roe Ltd;;\n")
    assert [column.field for column in seen.columns] == ["full_name", "company", "email", "phone"]
    assert not seen.has_header
    assert seen.warnings


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Ann;Ray;Acme GmbH;ann.ray@a.example\nBo;Li;Bolt AG;bo.li@b.example\n",
            ["first", "last", "company", "email"],
        ),
        (
            "ray@a.example;Ray;Ann;10115;Berlin\nbli@b.example;Li;Bo;89073;Ulm\n"
            "cdoe@c.example;Doe;Cy;50667;Köln\n",
            ["email", "last", "first", "postcode", "city"],
        ),
        (
            "Ann,Ray,0171 2345678\nBo,Li,0172 7654321\nCy,Doe,0173 4567890\n",
            ["first", "last", "phone"],
        ),
        (
            "Berlin,ann@a.example,Gold\nUlm,bo@b.example,Silver\n",
            ["custom", "email", "custom"],
        ),
    ],
)
def test_names_apart_and_towns_are_told_without_column_names(text: str, fields: list[str]):
    seen = preview(None, paste=text)

    assert [column.field for column in seen.columns] == fields
    assert not seen.has_header


def test_names_that_stand_twice_are_told_by_the_group_above_them():
    text = "Contact,,,Company,\nName,Phone,Email,Name,City\nAnn Ray,0171 2,a@r.example,Acme,Ulm\n"

    assert fields_of(text) == {
        "Contact Name": "full_name", "Phone": "phone", "Email": "email",
        "Company Name": "company", "City": "city",
    }  # fmt: skip


def test_blank_and_repeated_names_are_made_unique():
    names = [
        c.name for c in preview(None, paste="Name,Phone,Phone,\nAnn Ray,1234,5678,x\n").columns
    ]
    assert names == ["Name", "Phone", "Phone (2)", "Column 4"]


def test_the_rep_has_the_last_word():
    assert fields_of("Name;Foo\nAnn Ray;x\n", mapping={"foo": "wants"})["Foo"] == "wants"


def test_a_mapping_that_names_nothing_is_refused_with_what_there_is():
    with pytest.raises(Refused, match="company"):
        fields_of("Name;Foo\nAnn;x\n", mapping={"Foo": "compny"})
    with pytest.raises(Refused, match="Nearest columns: Foo"):
        fields_of("Name;Foo\nAnn;x\n", mapping={"Fooo": "company"})


def test_the_header_is_found_below_a_preamble():
    rows = [
        ["Notes:"],
        ["When exporting your data, you may notice that some email addresses are missing"],
        [],
        ["First Name", "Last Name", "Email Address", "Company"],
        ["Ann", "Ray", "", "Acme"],
    ]
    assert find_header(rows) == 3


def test_rows_of_people_are_no_header():
    assert find_header([["Ann Ray", "a@r.example"], ["Bob Roe", "b@r.example"]]) is None


SHORT = {
    "sv": ("Namn", "Åsa Öberg", "Bo Ek", "Per Ås", "Bo Ab"),
    "de": ("Name", "Jo Ag", "Eva Rau", "Ina Ek", "Tim Orth"),
    "pt": ("Nome", "Rui Sá", "Ana Sa", "Luís Gil", "Zé Reis"),
    "es": ("Nombre", "Ana Sa", "Luz Gil", "Eva Sas", "Ivo Rey"),
    "pl": ("Nazwisko", "Jan Lis", "Ewa Sas", "Jan Co", "Ida Bąk"),
    "it": ("Nome", "Ugo Spa", "Ada Re", "Leo Sala", "Ida Sas"),
    "fr": ("Nom", "Guy Sas", "Léa Roy", "Ivo Sa", "Luc Bon"),
    "en": ("Name", "Kim Co", "Al Lee", "Jo Se", "Ann Ray"),
}


@pytest.mark.parametrize("language", SHORT)
@pytest.mark.parametrize("form", ["as it is", "small", "beside a company", "without a header"])
def test_short_names_that_end_like_a_legal_form_are_people(language: str, form: str):
    head, *people = SHORT[language]
    people = [name.lower() for name in people] if form == "small" else people
    lines = [f"{head};E-Mail", *(f"{name};p{n}@a.example" for n, name in enumerate(people))]
    if form == "beside a company":
        lines = [line + (";Firma" if n == 0 else ";Acme") for n, line in enumerate(lines)]

    fields = fields_of("\n".join(lines[form == "without a header" :]))

    assert next(iter(fields.values())) in {"full_name", "last"}
    assert ("company" in fields.values()) == (form == "beside a company")


@pytest.mark.parametrize(
    "firms",
    [
        "Volvo Ab;Nokia Oy;Atlas Ab;Saga Ab",
        "ACME AG;BMW AG;SAP SE;RWE AG",
        "Siemens AG;Ann Ray;Bosch;Acme GmbH",
    ],
)
def test_firms_under_a_vague_head_are_firms(firms: str):
    lines = ["Name;E-Mail", *(f"{each};p{n}@a.example" for n, each in enumerate(firms.split(";")))]

    assert fields_of("\n".join(lines))["Name"] == "company"


@pytest.mark.parametrize(
    ("column", "cell", "struck"),
    [
        ("Email status", "unsubscribed", "email"),
        ("Email Status", "Opted out", "email"),
        ("Mailing", "no mailing", "email"),
        ("Mailing", "no", "email"),
        ("Mailing list", "Unsubscribed", "email"),
        ("Tags", "fair; no mailing", "email"),
        ("Tags", "DNC", "phone"),
        ("Lead status", "Unqualified - do not contact", "all"),
        ("Communication preferences", "do not email", "email"),
        ("E-Mail-Status", "abgemeldet", "email"),
        ("Mailing", "kein Mailing", "email"),
        ("Rundschreiben", "nicht mehr", "email"),
        ("Status", "Keine Werbung", "all"),
        ("Schlagworte", "bitte nicht anrufen", "phone"),
        ("Statut e-mail", "désabonné", "email"),
        ("Mailing", "pas de mailing", "email"),
        ("Publicité", "non", "all"),
        ("Tags", "ne pas appeler", "phone"),
        ("Estado del correo", "dado de baja", "email"),
        ("Mailing", "sin mailing", "email"),
        ("Etiquetas", "no llamar", "phone"),
        ("Stato e-mail", "disiscritto", "email"),
        ("Mailing", "niente mailing", "email"),
        ("Pubblicità", "no", "all"),
        ("Estado do e-mail", "descadastrado", "email"),
        ("Mailing", "sem mailing", "email"),
        ("Boletim", "não", "email"),
        ("Status e-mail", "wypisany", "email"),
        ("Mailing", "bez mailingu", "email"),
        ("Biuletyn", "nie", "email"),
        ("E-poststatus", "avregistrerad", "email"),
        ("Utskick", "inga utskick", "email"),
        ("Mejlutskick", "nej", "email"),
    ],
)
def test_a_no_is_heard_wherever_it_stands(
    lead: Callable[[str], Incoming], column: str, cell: str, struck: str
):
    found = lead(f"Name,{column}\nAnn Ray,{cell}\n")

    assert found.opt_outs == {struck}


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("Email status", "valid"),
        ("Email status", "subscribed"),
        ("Mailing", "yes"),
        ("Mailing", "ja"),
        ("Mailing list", "Fair 2026"),
        ("Tags", "no show; contact"),
        ("Tags", "Kontakt Messe"),
        ("Lead status", "No contact yet"),
        ("Lead status", "Not contacted"),
        ("Lead status", "Attempted to contact"),
        ("Status", "kein Interesse"),
        ("Utskick", "ja"),
        ("Mailing city", "No Name Key"),
    ],
)
def test_what_is_no_refusal_strikes_nothing(
    lead: Callable[[str], Incoming], column: str, cell: str
):
    assert lead(f"Name,{column}\nAnn Ray,{cell}\n").opt_outs == frozenset()


@pytest.mark.parametrize(
    "name",
    "Deal size|Deal value|Deal Size (EUR)|Opportunity amount|Dealgröße|Auftragswert|Auftragsvolumen"
    "|Montant|Taille du deal|Valor del negocio|Importe|Valore trattativa|Valor do negócio"
    "|Wartość transakcji|Affärsvärde|Ordervärde".split("|"),
)
def test_what_a_deal_is_worth_is_no_number_of_employees(name: str):
    assert field_for(name) == "value"
    assert field_for("Company size") == "employees"
