"""Made-up names, firms and steps that the demo book is drawn from."""

from leaddesk.domain.said import noted

FIRST = """
    Anna Lena Petra Ines Eva Greta Ruth Marta Zofia Elin Karin Lucia Giulia Chiara Marie Camille
    Aline Claire Sophie Laura Carmen Lucía Inés Beatriz Hannah Emily Olivia Grace Tom Jonas Karl
    Nils Piotr Samir Milan Lukas Felix Moritz Andreas Stefan Jürgen Björn Mats Erik Lars Marek
    Tomasz Paweł Marco Luca Paolo Matteo Pierre Antoine Luc René Javier Pablo Diego Miguel James
    Robert Oliver George Henry Nora Selma Katrin Birgit Heike Monika Agnieszka Joanna Elena Sara
    """.split()
LAST = """
    Ferrer Amsel Zielak Weber Moreau Bruns Lang Haddad Stern Ahrend Hofer Kos Roux Holm Lind Kolb
    Schneider Fischer Wagner Becker Hoffmann Schäfer Koch Bauer Richter Klein Wolf Neumann Braun
    Krüger Hartmann Lange Werner Krause Lehmann Köhler Maier Huber Kaiser Fuchs Peters Scholz Möller
    Kowalski Nowak Wiśniewski Wójcik Lewandowski Zieliński Rossi Bianchi Ferrari Romano Colombo
    Ricci Marino Greco Bernard Dubois Durand Leroy Girard Fontaine García Martínez López Sánchez
    Pérez Gómez Ruiz Díaz Andersson Johansson Karlsson Nilsson Eriksson Larsson Svensson Smith
    Jones Taylor Brown Wilson Evans Thomas Walker Wright Hughes Green Hall Wood Clarke Turner
    """.split()
FIRM_WORDS = """
    Nordkai Baltmix Kessler Weser Voss Rhein Lippe Harz Acme Halden Elbe Alster Taunus Main Neckar
    Isar Donau Rhône Loire Garonne Vistula Odra Arno Tiber Ebro Tajo Mälar Vänern Severn Tyne Mersey
    Kestrel Falke Adler Sperber Delta Sigma Nova Terra Aqua Vento Ferro Argent Cobalt Granit Basalt
    """.split()
TRADES = """
    Pumps Hydraulik Logistik Antriebe Filter Molkerei Kalk Galvanik Papier Marine Instruments
    Armaturen Maschinenbau Kunststoff Verpackung Stahlbau Brauerei Chemie Keramik Textil Optik
    Elektronik Werkzeuge Fördertechnik Kältetechnik Anlagenbau Metalli Meccanica Plastiques
    Emballages Industrie Laitière Mekanik Verktyg Opakowania Narzędzia Alimentos Envases Controls
    Packaging Foods Ceramics Coatings Bearings Valves
    """.split()
FORMS = (
    "GmbH",
    "GmbH & Co. KG",
    "AG",
    "KG",
    "SA",
    "SARL",
    "S.p.A.",
    "S.r.l.",
    "Sp. z o.o.",
    "AB",
    "Ltd",
    "SL",
)
TITLES = (
    "Maintenance lead",
    "Head of purchasing",
    "Plant manager",
    "Workshop owner",
    "Production engineer",
    "Managing director",
    "Quality manager",
    "Technical buyer",
    "Project engineer",
    "Operations manager",
)
CITIES = (
    ("Hannover", "30159", "DE", "+49 511", "Industriestr."),
    ("Bremen", "28195", "DE", "+49 421", "Hafenstr."),
    ("Lyon", "69003", "FR", "+33 4", "rue de la Gare"),
    ("Lille", "59000", "FR", "+33 3", "rue Nationale"),
    ("Poznań", "60-101", "PL", "+48 61", "ul. Fabryczna"),
    ("Milano", "20121", "IT", "+39 02", "via Torino"),
    ("Bilbao", "48001", "ES", "+34 94", "calle Mayor"),
    ("Göteborg", "41101", "SE", "+46 31", "Hamngatan"),
    ("Leeds", "LS1 4AP", "GB", "+44 113", "Mill Lane"),
    ("Linz", "4020", "AT", "+43 732", "Industriezeile"),
)
SOURCES = ("Fair", "Web form", "Referral", "LinkedIn", "Cold list", "Partner", "Trade press")
TAGS = ("Fair", "Web", "Key account", "Demo", "PL", "FR", "retrofit", "service")
NEEDS = (
    "Leaking seals on line 4",
    "Replace two dosing pumps",
    "Lower energy use of the cooling loop",
    "Second source for valves",
    "Spare parts within a day",
    "Quieter gearboxes in hall 2",
)
ROLES = (
    "Plant manager signs up to 10,000",
    "Purchasing decides",
    "Owner decides alone",
    "Board above 50,000",
)
TIMINGS = (
    "Budget from January",
    "Before the summer shutdown",
    "This quarter",
    "With the new line in spring",
)
SUPPLIERS = ("@Pumpex, contract ends March", "@Hydronova", "@Seatech since 2021", "@Pumpex")
NOTES = (
    "Mentioned the price sheet.",
    "In a plant meeting, free after eleven.",
    "Wants the datasheet by mail first.",
    "Asked who does the service in the north.",
    "Colleague says mornings are best.",
    "Talked about the line 4 retrofit.",
    "",
    "",
)
STEPS = {
    "triage": (("decide", noted("Decide: ours, a duplicate, or no fit")),),
    "reach": (
        ("call", noted("Call mobile about the line 4 retrofit")),
        ("call", noted("Call before noon, afternoons went unanswered")),
        ("mail", noted("Mail the seal datasheet they asked for")),
        ("call", noted("Call office, ask for purchasing")),
        ("visit", noted("Drop in at the works, gate 2")),
    ),
    "qualify": (
        ("call", noted("Call: ask who signs above 10,000")),
        ("mail", noted("Mail: ask for flow rate and medium")),
        ("call", noted("Call: ask about size and timing")),
    ),
    "arrange": (
        ("meeting", noted("Demo at the plant, bring the test rig")),
        ("call", noted("Call to move the visit to next week")),
    ),
    "propose": (
        ("quote", noted("Build the quote for two pumps")),
        ("quote", noted("Add freight and send the quote")),
    ),
    "chase": (
        ("call", noted("Call for the decision")),
        ("mail", noted("Send the reference they asked for")),
    ),
    "reengage": (("call", noted("Make one fresh approach")),),
    "nurture": (("wait", noted("Make one fresh approach")),),
}
