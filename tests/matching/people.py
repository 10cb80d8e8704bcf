"""Made-up people and firms for the tests of matching: few values, so that many agree."""

from hypothesis import strategies as st

from leaddesk.matching.records import Record, make_record

_FIRST = ("", "Ann", "Anne", "Bob", "Robert", "R", "Ann Lou", "Jörg", "Wei")
_LAST = ("", "Ray", "Rey", "Ferrer", "Ray Jr", "Ray Sr", "Meyer-Ray", "Lou", "Ann", "Li")
_FIRMS = (
    "",
    "Acme Pumps",
    "Acme Pumps GmbH",
    "ACME",
    "Acme Pmups",
    "Bolt Ltd",
    "A P",
    "Art's Deli",
)
_MAILS = (
    "ann.ray@acme-pumps.example", "ann.rey@acme-pumps.example", "info@acme-pumps.example",
    "bob@bolt.example", "ann.ray@gmail.com", "nonsense",
)  # fmt: skip
_PHONES = ("0171 3920042", "+49 171 3920042", "0171 3920043", "040 1234 x5", "040 1234 x6", "7")
_STREETS = ("", "Hafenstr. 12", "Hafenstraße 12", "12 Main St Apt 4", "14 Main Street", "Kai")
_CITIES = ("", "Kiel", "Kiehl", "Hamburg", "St. Gallen")


def records() -> st.SearchStrategy[Record]:
    """Records of persons and firms that say more or less."""
    return st.builds(
        make_record,
        st.sampled_from(("1", "2", "3")),
        first=st.sampled_from(_FIRST),
        last=st.sampled_from(_LAST),
        company=st.sampled_from(_FIRMS),
        emails=st.lists(st.sampled_from(_MAILS), max_size=2),
        phones=st.lists(st.sampled_from(_PHONES), max_size=2),
        website=st.sampled_from(("", "", "www.acme-pumps.example", "https://bolt.example/x")),
        street=st.sampled_from(_STREETS),
        postcode=st.sampled_from(("", "20457", "20475", "1010")),
        city=st.sampled_from(_CITIES),
        state=st.sampled_from(("", "SH", "HH")),
        birth=st.sampled_from(("", "", "1970-01-02", "1970-02-01", "1970", "12")),
        codes=st.lists(st.sampled_from(("DE 123", "DE 124", "9")), max_size=1),
    )
