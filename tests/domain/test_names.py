"""Full names split into first and last."""

import pytest

from leaddesk.domain.names import split_name


@pytest.mark.parametrize(
    ("full", "first", "last"),
    [
        ("Ann Ray", "Ann", "Ray"),
        ("  Ann   Ray ", "Ann", "Ray"),
        ("Ray, Ann", "Ann", "Ray"),
        ("Ray", "", "Ray"),
        ("", "", ""),
        ("ANN RAY", "ANN", "RAY"),
        ("Mary Ann Ray", "Mary Ann", "Ray"),
        ("J. R. Ray", "J. R.", "Ray"),
        ("Dr. Ann Ray", "Ann", "Ray"),
        ("Prof. Dr. Ann Ray", "Ann", "Ray"),
        ("Prof. Dr.-Ing. Ann Ray", "Ann", "Ray"),
        ("Herr Weber", "", "Weber"),
        ("Mrs Ann Ray", "Ann", "Ray"),
        ("Weber, Dr. Hans", "Hans", "Weber"),
        ("Jan van der Berg", "Jan", "van der Berg"),
        ("Maria de la Cruz", "Maria", "de la Cruz"),
        ("Anna von Stein", "Anna", "von Stein"),
        ("Frau Dr. von Stein", "", "von Stein"),
        ("von Stein, Anna", "Anna", "von Stein"),
        ("Robert De Niro", "Robert", "De Niro"),
        ("Al Pacino", "Al", "Pacino"),
        ("Sammy Davis Jr.", "Sammy", "Davis Jr."),
        ("Sammy Davis, Jr.", "Sammy", "Davis Jr."),
        ("Davis, Sammy, Jr.", "Sammy", "Davis Jr."),
        ("Ann Ray, PhD", "Ann", "Ray"),
        ("Ann Ray MBA", "Ann", "Ray"),
        ("Karl-Heinz Müller-Lüdenscheidt", "Karl-Heinz", "Müller-Lüdenscheidt"),
        ("Dr.", "", "Dr."),
    ],
)
def test_a_full_name_is_split(full, first, last):
    assert split_name(full) == (first, last)
