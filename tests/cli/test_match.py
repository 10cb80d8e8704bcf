"""`leaddesk match`, as scripts see it: one document, no book, and a sentence for a wrong file."""

from pathlib import Path

import pytest

from tests.command_line import CommandLine, Said

HEAD = "Nr,Name,Company,Email,Phone,City"
ROWS = (
    "7,Ann Ray,Acme Pumps,ann.ray@acme.example,0171 3920042,Kiel",
    '8,"RAY, Ann",Acme Pumps Ltd,,+49 171 3920042,Kiel',
    "9,Tom Ferrer,Acme Pumps,tom.ferrer@acme.example,0171 555777,Kiel",
)


def write(folder: Path, *lines: str) -> str:
    path = folder / "people.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def refused(said: Said, *words: str) -> bool:
    assert (said.code, said.out) == (1, ""), said
    assert all(word in said.err for word in words), said.err
    return "Traceback" not in said.err


def test_the_pairs_the_rows_and_the_seconds_are_the_document(leaddesk: CommandLine, tmp_path: Path):
    said = leaddesk.ask("match", write(tmp_path, HEAD, *ROWS), "--id", "Nr")

    assert said.keys() == {"pairs", "rows", "seconds"}
    (pair,) = said["pairs"]
    assert (pair["a"], pair["b"]) == ("7", "8")
    assert 50 <= pair["score"] <= 100
    assert said["rows"] == 3
    assert said["seconds"] >= 0


def test_no_book_is_made_and_none_is_needed(leaddesk: CommandLine, tmp_path: Path):
    before = sorted(leaddesk.profile.parent.rglob("*"))
    path = write(tmp_path, HEAD, *ROWS)

    said = leaddesk("match", path, "--id", "Nr", plain=True, LEADDESK_PROFILE=str(tmp_path / "no"))

    assert said.code == 0, said.err
    assert "1 pairs in 3 rows" in said.out
    assert not (tmp_path / "no").exists()
    assert set(leaddesk.profile.parent.rglob("*")) - set(before) <= {Path(path)}


def test_the_threshold_says_how_sure_a_pair_must_be(leaddesk: CommandLine, tmp_path: Path):
    path = write(tmp_path, HEAD, *ROWS)
    words = ("match", path, "--id", "nr", "--threshold")

    assert leaddesk.ask(*words, "0")["pairs"] != []
    assert all(pair["score"] == 100 for pair in leaddesk.ask(*words, "100")["pairs"])


def test_firms_in_a_column_called_name_are_matched_as_firms(leaddesk: CommandLine, tmp_path: Path):
    path = write(
        tmp_path,
        "id,name,addr,city,phone",
        "a,art's delicatessen,12224 ventura blvd.,studio city,818/762-1221",
        "b,art's deli,12224 ventura blvd.,studio city,818-762-1221",
        "c,campanile,624 s. la brea ave.,los angeles,213/938-1447",
    )

    said = leaddesk.ask("match", path, "--id", "id")

    assert [(pair["a"], pair["b"]) for pair in said["pairs"]] == [("a", "b")]


def test_a_wrong_column_is_refused_with_the_columns_there_are(
    leaddesk: CommandLine, tmp_path: Path
):
    path = write(tmp_path, HEAD, *ROWS)

    assert refused(
        leaddesk.here("match", path, "--id", "Number"), "'Number'", HEAD.replace(",", ", ")
    )
    assert refused(leaddesk.here("match", path, "--id", "Compny"), "Did you mean Company?")


def test_an_id_that_is_missing_or_stands_twice_is_refused_with_its_line(
    leaddesk: CommandLine, tmp_path: Path
):
    missing = write(tmp_path, HEAD, ROWS[0], ROWS[1].replace("8", "", 1))
    assert refused(leaddesk.here("match", missing, "--id", "Nr"), "Line 3", "Nr")

    twice = write(tmp_path, HEAD, ROWS[0], ROWS[1].replace("8", "7", 1))
    assert refused(leaddesk.here("match", twice, "--id", "Nr"), "7 stands twice", "2 and 3")


@pytest.mark.parametrize("lines", [("",), (HEAD,)])
def test_a_file_without_rows_is_refused(
    leaddesk: CommandLine, tmp_path: Path, lines: tuple[str, ...]
):
    assert refused(leaddesk.here("match", write(tmp_path, *lines), "--id", "Nr"))


def test_a_row_that_says_nothing_is_counted_and_equals_none(leaddesk: CommandLine, tmp_path: Path):
    said = leaddesk.ask("match", write(tmp_path, HEAD, *ROWS, "10,,,,,", "11,,,,,"), "--id", "Nr")

    assert said["rows"] == 5
    assert len(said["pairs"]) == 1


def test_a_file_that_is_not_there_is_refused(leaddesk: CommandLine, tmp_path: Path):
    assert refused(leaddesk.here("match", str(tmp_path / "no.csv"), "--id", "Nr"), "no.csv")


def test_a_register_of_persons_tells_the_house_the_year_and_junior_from_senior(
    leaddesk: CommandLine, tmp_path: Path
):
    path = write(
        tmp_path,
        "reg,last_name,first_name,name_sufx_cd,house_num,street_name,city,zip_code,birth_year",
        "1,SMITH,JOHN,JR,12,MAIN ST,RALEIGH,27601,1970",
        "2,SMITH,JON,,12,MAIN STREET,RALEIGH,27601,1970",
        "3,SMITH,JOHN,SR,12,MAIN ST,RALEIGH,27601,1940",
        "4,BAKER,RUTH,,7,OAK AVE,RALEIGH,27601,1981",
    )

    pairs = {(pair["a"], pair["b"]) for pair in leaddesk.ask("match", path, "--id", "reg")["pairs"]}

    assert ("1", "2") in pairs
    assert ("1", "3") not in pairs
    assert not any("4" in pair for pair in pairs)


def pairs_of(leaddesk: CommandLine, path: str, column: str) -> set[tuple[str, str]]:
    found = leaddesk.ask("match", path, "--id", column)["pairs"]
    return {(pair["a"], pair["b"]) for pair in found}


def test_organisations_under_name_are_told_from_persons_and_from_namesakes_abroad(
    leaddesk: CommandLine, tmp_path: Path
):
    path = write(
        tmp_path,
        "id,name,city,country,url",
        "1,University of Kiel,Kiel,DE,uni-kiel.de",
        "2,Kiel University,Kiel,DE,www.uni-kiel.de",
        "3,University of Bonn,Bonn,DE,uni-bonn.de",
        "4,Ministry of Health,Nairobi,KE,",
        "5,Ministry of Health,Kampala,UG,",
        "6,Massachusetts Institute of Technology,Cambridge,US,mit.edu",
        "7,MIT,Cambridge,US,",
    )

    assert pairs_of(leaddesk, path, "id") == {("1", "2"), ("6", "7")}


def test_employers_are_one_with_another_legal_form_and_two_at_another_address(
    leaddesk: CommandLine, tmp_path: Path
):
    path = write(
        tmp_path,
        "key,EMPLOYER_NAME,EMPLOYER_ADDRESS,EMPLOYER_CITY,EMPLOYER_STATE,POSTAL_CODE",
        "1,ACME PUMPS INC,12 MAIN STREET,DALLAS,TX,75001",
        '2,"Acme Pumps, LLC",12 Main St Suite 4,Dallas,TX,75001',
        "3,ACME PUMPS INC,900 HARBOR BLVD,SEATTLE,WA,98101",
        "4,BOLT TOOLS CORP,12 MAIN STREET,DALLAS,TX,75001",
    )

    assert pairs_of(leaddesk, path, "key") == {("1", "2")}


def test_a_household_a_father_and_his_son_are_each_somebody_else(
    leaddesk: CommandLine, tmp_path: Path
):
    path = write(
        tmp_path,
        "voter;lname;fname;mname;yob;house_no;street;city;zip",
        "1;SMITH;JOHN;ALLEN;1940;12;MAIN ST;RALEIGH;27601",
        "2;SMITH;JOHN;BRIAN;1971;12;MAIN ST;RALEIGH;27601",
        "3;SMITH;RUTH;;1943;12;MAIN ST;RALEIGH;27601",
        "4;SMITH;JOHNN;A;1940;12;MAIN STREET;RALEIGH;27601",
    )

    assert pairs_of(leaddesk, path, "voter") == {("1", "4")}


def test_dates_of_birth_in_two_styles_are_one_date(leaddesk: CommandLine, tmp_path: Path):
    path = write(
        tmp_path,
        "rec,given,family,dob",
        "1,Ann,Ray,1970-01-22",
        "2,Anne,Ray,22/01/1970",
        "3,Anne,Ray,05/03/1981",
    )

    assert pairs_of(leaddesk, path, "rec") == {("1", "2")}


def test_a_german_list_with_its_own_signs_is_read(leaddesk: CommandLine, tmp_path: Path):
    path = tmp_path / "leute.csv"
    lines = (
        "\ufeffNr;Nachname;Vorname;Firma;Straße;Hausnr.;PLZ;Ort;Telefon",
        "1;Müller;Jörg;Acme GmbH;Hafenstr.;12;20457;Hamburg;040/123456",
        "2;Mueller;Joerg;Acme;Hafenstraße;12;20457;Hamburg;+49 40 123456",
        "3;Weber;Ute;Acme GmbH;Hafenstr.;12;20457;Hamburg;040/123457",
    )
    path.write_text("\n".join(lines), encoding="utf-8")

    assert pairs_of(leaddesk, str(path), "nr") == {("1", "2")}


@pytest.mark.parametrize("threshold", ["-1", "101", "many"])
def test_a_threshold_is_of_a_hundred(leaddesk: CommandLine, tmp_path: Path, threshold: str) -> None:
    file = tmp_path / "a.csv"
    file.write_text("id,name\n1,Ann Ray\n", encoding="utf-8")

    assert leaddesk.here("match", str(file), "--id", "id", f"--threshold={threshold}").code == 2
