"""The only error a rep reads, kept apart from bugs."""


class Refused(Exception):  # noqa: N818 - not an error of the program: a plain "no" with a reason
    """Something could not be done, in words that a rep may read.

    Args:
        text: what is so, one short sentence.
        mend: what works instead; empty where there is nothing to do.
    """

    def __init__(self, text: str, mend: str = "") -> None:
        super().__init__(f"{text} {mend}".strip())
        self.text = text
        self.mend = mend
