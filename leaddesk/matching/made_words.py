"""Words of which practice lists are made; none of them is a real person or firm."""

FIRST = tuple(
    """
    james mary robert patricia john jennifer michael linda david elizabeth william barbara
    richard susan joseph jessica thomas sarah charles karen daniel lisa matthew nancy anthony
    betty mark sandra paul ashley steven kimberly andrew emily kenneth donna george michelle
    joshua carol kevin amanda brian melissa edward deborah ronald stephanie timothy rebecca
    jason laura jeffrey helen ryan sharon jacob cynthia gary kathleen nicholas amy eric angela
    hans ursula klaus monika jurgen petra wolfgang sabine stefan claudia uwe birgit pierre marie
    jean nathalie luc isabelle carlos carmen jose pilar javier lucia giovanni giulia marco
    chiara piotr anna tomasz katarzyna lars ingrid erik astrid wei li ahmed fatima ivan olga
    yuki priya raj mei kwame amina
    """.split()
)
LAST = tuple(
    """
    smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez
    wilson anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez
    clark ramirez lewis robinson walker young allen king wright scott torres nguyen hill flores
    green adams nelson baker hall rivera campbell mitchell carter roberts muller schmidt
    schneider fischer weber meyer wagner becker schulz hoffmann koch richter klein wolf dubois
    durand leroy moreau laurent rossi russo ferrari esposito bianchi kowalski nowak wisniewski
    hansen larsen nilsson berg svensson chen wang singh patel kim tanaka okafor ivanov novak
    horvath silva costa santos
    """.split()
)
TRADES = tuple(
    """
    pumps consulting logistics systems technologies foods medical travel printing electric
    plastics analytics robotics textiles furniture marketing packaging insurance legal
    accounting roofing plumbing catering staffing security design capital energy software
    engineering construction motors instruments chemicals pharma media publishing optics
    ceramics tools coatings bakery dairy brewery interiors landscaping cleaning freight shipping
    metals glass timber paper solar dental
    """.split()
)
ADJECTIVES = tuple(
    """
    north south west east blue red silver golden royal prime first united allied central global
    pacific atlantic summit valley river lake harbor stone iron oak cedar maple pioneer heritage
    vertex quantum fusion delta omega nova apex bright clear grand metro coastal alpine
    """.split()
)
FORMS = (
    "Inc", "LLC", "Ltd", "Corp", "GmbH", "AG", "GmbH & Co. KG", "S.A.", "SARL", "S.r.l.", "B.V.",
    "AB", "Co.", "PLC", "LLP", "Pty Ltd", "S.L.", "Sp. z o.o.", "Limited", "Corporation",
)  # fmt: skip
SHORT = {
    "consulting": "cons", "technologies": "tech", "systems": "sys", "international": "intl",
    "services": "svcs", "manufacturing": "mfg", "university": "univ", "department": "dept",
    "institute": "inst", "center": "ctr", "association": "assoc", "brothers": "bros",
    "engineering": "eng", "construction": "constr", "national": "natl", "medical": "med",
    "electric": "elec", "hospital": "hosp", "laboratory": "lab", "research": "res",
}  # fmt: skip
NICKS = {
    "james": "jim", "robert": "bob", "patricia": "pat", "jennifer": "jenny", "michael": "mike",
    "david": "dave", "elizabeth": "liz", "william": "bill", "barbara": "barb", "richard": "rick",
    "susan": "sue", "joseph": "joe", "thomas": "tom", "charles": "chuck", "daniel": "dan",
    "matthew": "matt", "anthony": "tony", "steven": "steve", "kimberly": "kim", "andrew": "andy",
    "kenneth": "ken", "edward": "ed", "timothy": "tim", "rebecca": "becky", "jeffrey": "jeff",
    "nicholas": "nick", "stephanie": "steph", "katarzyna": "kasia", "joshua": "josh",
}  # fmt: skip
WAYS = ("Street", "St", "Ave", "Avenue", "Road", "Rd", "Blvd", "Lane", "Drive", "Way")
BODIES = (
    "University", "Institute of Technology", "College", "Hospital", "Research Center", "Museum",
    "Library", "School of Medicine", "Academy of Sciences", "Foundation", "City Council",
    "Health Service", "Chamber of Commerce", "Department of Health", "School District",
)  # fmt: skip
PLACES = ("Cafe", "Grill", "Bistro", "Kitchen", "Diner", "Bar", "Pizzeria", "Steakhouse", "Deli")
STATES = ("CA", "NY", "TX", "OH", "WA", "GA", "NC", "IL", "PA", "FL")
ENDS = ("ton", "ville", "burg", "field", "ham", "dorf", "stad", "port", "wood", "ford")
HOSTS = ("gmail.com", "yahoo.com", "hotmail.com", "gmx.de", "orange.fr", "outlook.com")
SYLLABLES = (
    "ba", "bel", "ber", "cal", "cor", "da", "del", "dor", "el", "fa", "fen", "gar", "hal", "jo",
    "ka", "kel", "lan", "lor", "ma", "mer", "mon", "na", "nor", "or", "pa", "per", "ra", "ri",
    "ros", "sa", "sel", "ta", "tal", "tor", "va", "ver", "vi", "wal", "xan", "zel",
)  # fmt: skip
