<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AfterMerge</name>
    <message>
        <source>The lead after the merge</source>
        <translation>Der Lead nach dem Zusammenführen</translation>
    </message>
    <message>
        <source>The company after the merge</source>
        <translation>Die Firma nach dem Zusammenführen</translation>
    </message>
    <message>
        <source>This lead has ended.</source>
        <translation>Dieser Lead ist abgeschlossen.</translation>
    </message>
</context>
<context>
    <name>AfterSync</name>
    <message>
        <source>You changed the {field} in two places</source>
        <translation>An zwei Stellen von Ihnen geändert: {field}</translation>
    </message>
    <message>
        <source>{one} and {other} both changed the {field}</source>
        <translation>Von {one} und {other} geändert: {field}</translation>
    </message>
    <message>
        <source>You and {name} both moved the next date</source>
        <translation>Sie und {name} haben den nächsten Termin verschoben</translation>
    </message>
    <message>
        <source>You and {name} both changed the {field}</source>
        <translation>Von Ihnen und {name} geändert: {field}</translation>
    </message>
    <message>
        <source>You have flipped it. Space flips it back.</source>
        <translation>Sie haben gewechselt. Leertaste wechselt zurück.</translation>
    </message>
    <message>
        <source>It was {value}.</source>
        <translation>Vorher: {value}.</translation>
    </message>
    <message>
        <source>Your edit stands until you say otherwise.</source>
        <translation>Ihre Änderung gilt, bis Sie anders entscheiden.</translation>
    </message>
    <message>
        <source>Your later edit stands until you say otherwise.</source>
        <translation>Ihre spätere Änderung gilt, bis Sie anders entscheiden.</translation>
    </message>
    <message>
        <source>{name}’s edit stands until you say otherwise.</source>
        <translation>Die Änderung von {name} gilt, bis Sie anders entscheiden.</translation>
    </message>
    <message>
        <source>{name}’s later edit stands until you say otherwise.</source>
        <translation>Die spätere Änderung von {name} gilt, bis Sie anders entscheiden.</translation>
    </message>
    <message>
        <source>{status} at {company}</source>
        <translation>{status} bei {company}</translation>
    </message>
    <message>
        <source>{field} changed in two places</source>
        <translation>{field} an zwei Stellen geändert</translation>
    </message>
    <message>
        <source>Keep {value}</source>
        <translation>{value} behalten</translation>
    </message>
    <message>
        <source>Flip to {value}</source>
        <translation>Zu {value} wechseln</translation>
    </message>
    <message>
        <source>Stands now</source>
        <translation>Gilt jetzt</translation>
    </message>
    <message>
        <source>Kept aside</source>
        <translation>Beiseitegelegt</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Heute {time}</translation>
    </message>
    <message>
        <source>{time} you</source>
        <translation>{time} Sie</translation>
    </message>
    <message>
        <source>{time} {name}</source>
        <translation>{time} {name}</translation>
    </message>
    <message>
        <source>{sent} sent, {received} received, nothing lost</source>
        <translation>{sent} gesendet, {received} empfangen, nichts verloren</translation>
    </message>
    <message>
        <source>Offline - {n} changes waiting.</source>
        <translation>Offline - {n} Änderungen warten.</translation>
    </message>
    <message>
        <source>Offline - 1 change waiting.</source>
        <translation>Offline - 1 Änderung wartet.</translation>
    </message>
    <message>
        <source>Nothing for you to do.</source>
        <translation>Für Sie ist nichts zu tun.</translation>
    </message>
    <message>
        <source>{sent} sent, {received} received.</source>
        <translation>{sent} gesendet, {received} empfangen.</translation>
    </message>
    <message>
        <source>Nothing to look at.</source>
        <translation>Nichts anzusehen.</translation>
    </message>
    <message>
        <source>{field} was not sent</source>
        <translation>{field} wurde nicht gesendet</translation>
    </message>
</context>
<context>
    <name>AfterSyncPage</name>
    <message>
        <source>After sync</source>
        <translation>Nach dem Abgleich</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Anzusehen</translation>
    </message>
    <message>
        <source>Last action</source>
        <translation>Letzte Aktion</translation>
    </message>
</context>
<context>
    <name>Also</name>
    <message>
        <source>Flip {field}</source>
        <translation>{field} wechseln</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Wechseln</translation>
    </message>
</context>
<context>
    <name>AnswerLine</name>
    <message>
        <source>Ask: {question}</source>
        <translation>Frage: {question}</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Qualification</source>
        <translation>Klärung</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Enter makes it. Choose one below to go there instead.</source>
        <translation>Eingabe legt sie an. Oder unten eine wählen und dorthin gehen.</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Neue Firma</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>Wie sie heißt</translation>
    </message>
    <message>
        <source>Make “{name}”</source>
        <translation>„{name}“ anlegen</translation>
    </message>
    <message>
        <source>Attach leads to {company}</source>
        <translation>Leads zu {company} legen</translation>
    </message>
    <message>
        <source>Enter attaches, and the next can be typed. Esc when done.</source>
        <translation>Eingabe legt ihn dazu, dann folgt der nächste. Esc, wenn fertig.</translation>
    </message>
    <message>
        <source>Name, company, phone or words of a note</source>
        <translation>Name, Firma, Telefon oder Wörter einer Notiz</translation>
    </message>
    <message>
        <source>Find a lead</source>
        <translation>Lead finden</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Schon hier</translation>
    </message>
    <message>
        <source>Nobody called “{words}”.</source>
        <translation>Niemand heißt „{words}“.</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Einen Namen eingeben.</translation>
    </message>
    <message>
        <source>Split {leads} off {company}</source>
        <translation>{leads} von {company} abtrennen</translation>
    </message>
    <message>
        <source>Enter moves them to a new company, or to the one chosen below.</source>
        <translation>Eingabe legt sie zu einer neuen Firma oder zu der unten gewählten.</translation>
    </message>
    <message>
        <source>The company they belong to</source>
        <translation>Die Firma, zu der sie gehören</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>New company “{name}”</source>
        <translation>Neue Firma „{name}“</translation>
    </message>
</context>
<context>
    <name>BesidePane</name>
    <message>
        <source>Fill empty fields</source>
        <translation>Leeres füllen</translation>
    </message>
    <message>
        <source>Add as new</source>
        <translation>Als neu anlegen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>The row beside your book</source>
        <translation>Die Zeile neben Ihrem Buch</translation>
    </message>
    <message>
        <source>Same for {n} alike</source>
        <translation>Ebenso für {n} gleiche</translation>
    </message>
</context>
<context>
    <name>BookKeeping</name>
    <message>
        <source>Making a copy.</source>
        <translation>Kopie entsteht.</translation>
    </message>
    <message>
        <source>Copy made and checked.</source>
        <translation>Kopie angelegt und geprüft.</translation>
    </message>
    <message>
        <source>1 row written.</source>
        <translation>1 Zeile geschrieben.</translation>
    </message>
    <message>
        <source>{n} rows written.</source>
        <translation>{n} Zeilen geschrieben.</translation>
    </message>
    <message>
        <source>An export is running.</source>
        <translation>Ein Export läuft.</translation>
    </message>
    <message>
        <source>Wait for it, or stop it.</source>
        <translation>Abwarten oder anhalten.</translation>
    </message>
    <message>
        <source>The copy is being checked and brought back.</source>
        <translation>Die Kopie wird geprüft und zurückgeholt.</translation>
    </message>
    <message>
        <source>The one before lies in {file}.</source>
        <translation>Das vorige liegt in {file}.</translation>
    </message>
    <message>
        <source>The book is back.</source>
        <translation>Das Buch ist zurück.</translation>
    </message>
</context>
<context>
    <name>BookSection</name>
    <message>
        <source>Book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>All your leads lie in one encrypted file on this computer.</source>
        <translation>Alle Ihre Leads liegen verschlüsselt in einer Datei auf diesem Computer.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Make a copy now</source>
        <translation>Jetzt Kopie anlegen</translation>
    </message>
    <message>
        <source>Copy to a file…</source>
        <translation>Kopie in Datei…</translation>
    </message>
    <message>
        <source>From another file…</source>
        <translation>Aus anderer Datei…</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Alles exportieren…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Copies of the book</source>
        <translation>Kopien des Buchs</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>Wo es liegt</translation>
    </message>
    <message>
        <source>The whole book as .xlsx or .json, its leads as .csv or .vcf.</source>
        <translation>Das ganze Buch als .xlsx oder .json, seine Leads als .csv oder .vcf.</translation>
    </message>
    <message>
        <source>Everything out</source>
        <translation>Alles mitnehmen</translation>
    </message>
    <message>
        <source>Whole, encrypted with the same key, and checked. One is made each day.</source>
        <translation>Vollständig, mit demselben Schlüssel verschlüsselt und geprüft. Jeden Tag entsteht eine.</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Enter on a copy brings it back</source>
        <translation>Eingabe auf einer Kopie holt sie zurück</translation>
    </message>
    <message>
        <source>Another copy</source>
        <translation>Andere Kopie</translation>
    </message>
    <message>
        <source>{leads}, {companies}, {size}</source>
        <translation>{leads}, {companies}, {size}</translation>
    </message>
    <message>
        <source>No copies yet. One is made each day.</source>
        <translation>Noch keine Kopien. Jeden Tag entsteht eine.</translation>
    </message>
    <message>
        <source>{n} of {of} rows written</source>
        <translation>{n} von {of} Zeilen geschrieben</translation>
    </message>
    <message>
        <source>The book as of {when} comes back; today&apos;s is kept as a copy.</source>
        <translation>Das Buch vom {when} kommt zurück; das heutige bleibt als Kopie.</translation>
    </message>
    <message>
        <source>{when}, {kind}, {size}. Enter brings it back.</source>
        <translation>{when}, {kind}, {size}. Eingabe holt sie zurück.</translation>
    </message>
    <message>
        <source>Copy of the book</source>
        <translation>Kopie des Buchs</translation>
    </message>
    <message>
        <source>The whole book, for Excel</source>
        <translation>Das ganze Buch, für Excel</translation>
    </message>
    <message>
        <source>The whole book, for programs</source>
        <translation>Das ganze Buch, für Programme</translation>
    </message>
    <message>
        <source>All leads, as a table</source>
        <translation>Alle Leads, als Tabelle</translation>
    </message>
    <message>
        <source>All leads, as contacts</source>
        <translation>Alle Leads, als Kontakte</translation>
    </message>
</context>
<context>
    <name>Bringing</name>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Copy rows in a table or a text first.</source>
        <translation>Zuerst Zeilen in einer Tabelle oder einem Text kopieren.</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>E-Mails</translation>
    </message>
    <message>
        <source>Web pages and data</source>
        <translation>Webseiten und Daten</translation>
    </message>
    <message>
        <source>All that can be read</source>
        <translation>Alles, was gelesen werden kann</translation>
    </message>
    <message>
        <source>There is nothing to paste.</source>
        <translation>Es gibt nichts einzufügen.</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Both values</source>
        <translation>Beide Werte</translation>
    </message>
    <message>
        <source>“{note}”</source>
        <translation>„{note}“</translation>
    </message>
</context>
<context>
    <name>Changing</name>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>What speaks for and against</source>
        <translation>Was dafür und was dagegen spricht</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>{field} cannot be chosen so.</source>
        <translation>{field} lässt sich so nicht wählen.</translation>
    </message>
    <message>
        <source>Next steps of both are kept; the sooner one leads.</source>
        <translation>Die nächsten Schritte beider bleiben; der frühere führt.</translation>
    </message>
</context>
<context>
    <name>ClashAsk</name>
    <message>
        <source>Use it here</source>
        <translation>Hier verwenden</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>ClockNotice</name>
    <message>
        <source>Look again</source>
        <translation>Nochmals prüfen</translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>{column} values</source>
        <translation>Werte von {column}</translation>
    </message>
    <message>
        <source>{value}, {n} times: {status}</source>
        <translation>{value}, {n}-mal: {status}</translation>
    </message>
    <message>
        <source>{value}, {n} times: {status}, as last time</source>
        <translation>{value}, {n}-mal: {status}, wie beim letzten Mal</translation>
    </message>
    <message>
        <source>{column}: {field}</source>
        <translation>{column}: {field}</translation>
    </message>
    <message>
        <source>{column}: {field}, as last time</source>
        <translation>{column}: {field}, wie letztes Mal</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>wie letztes Mal</translation>
    </message>
</context>
<context>
    <name>ColumnsPane</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>{n} as last time</source>
        <translation>{n} wie letztes Mal</translation>
    </message>
</context>
<context>
    <name>CompaniesPage</name>
    <message>
        <source>Companies</source>
        <translation>Firmen</translation>
    </message>
    <message>
        <source>next</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>pick</source>
        <translation>markieren</translation>
    </message>
    <message>
        <source>find</source>
        <translation>finden</translation>
    </message>
</context>
<context>
    <name>CompaniesSide</name>
    <message>
        <source>Companies</source>
        <translation>Firmen</translation>
    </message>
    <message>
        <source>Find a company, Ctrl+F</source>
        <translation>Firma finden, Strg+F</translation>
    </message>
    <message>
        <source>Find a company</source>
        <translation>Firma finden</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Neue Firma</translation>
    </message>
    <message>
        <source>They come with leads.</source>
        <translation>Sie kommen mit den Leads.</translation>
    </message>
    <message>
        <source>No companies yet</source>
        <translation>Noch keine Firmen</translation>
    </message>
    <message>
        <source>No company is called “{words}”</source>
        <translation>Keine Firma heißt „{words}“</translation>
    </message>
</context>
<context>
    <name>CompanyContacts</name>
    <message>
        <source>Add a contact</source>
        <translation>Kontakt ergänzen</translation>
    </message>
    <message>
        <source>Add a phone, mail, website or address</source>
        <translation>Telefon, Mail, Website oder Adresse ergänzen</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
</context>
<context>
    <name>CompanyHeader</name>
    <message>
        <source>Back to all companies</source>
        <translation>Zu allen Firmen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
</context>
<context>
    <name>CompanyPane</name>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Being worked</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>Dazulegen…</translation>
    </message>
    <message>
        <source>Split off…</source>
        <translation>Abtrennen…</translation>
    </message>
    <message>
        <source>Merged with {name}</source>
        <translation>Zusammengeführt mit {name}</translation>
    </message>
    <message>
        <source>{n} picked</source>
        <translation>{n} markiert</translation>
    </message>
</context>
<context>
    <name>CompanyRows</name>
    <message>
        <source>Companies</source>
        <translation>Firmen</translation>
    </message>
</context>
<context>
    <name>ContactLine</name>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Nummer ergänzen</translation>
    </message>
    <message>
        <source>Add a mail</source>
        <translation>Mail ergänzen</translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
</context>
<context>
    <name>CountBar</name>
    <message>
        <source>Rows by what becomes of them</source>
        <translation>Zeilen nach dem, was aus ihnen wird</translation>
    </message>
</context>
<context>
    <name>CurrentList</name>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
</context>
<context>
    <name>Decide</name>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Kollegen</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Getrennt lassen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Both are people at one company</source>
        <translation>Zwei Personen in einer Firma</translation>
    </message>
    <message>
        <source>Never offered again</source>
        <translation>Wird nie wieder vorgeschlagen</translation>
    </message>
</context>
<context>
    <name>DropCard</name>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Drop a list, contacts or a mail here, paste them, or choose a file. Nothing is written until you say so.</source>
        <translation>Eine Liste, Kontakte oder eine E-Mail hier ablegen oder einfügen, oder eine Datei wählen. Geschrieben wird erst auf Ihr Wort.</translation>
    </message>
    <message>
        <source>Bring leads in</source>
        <translation>Leads holen</translation>
    </message>
    <message>
        <source>Let go to look at it</source>
        <translation>Loslassen zum Ansehen</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>1 pair</source>
        <translation>1 Paar</translation>
    </message>
    <message>
        <source>{n} pairs</source>
        <translation>{n} Paare</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} und {other}</translation>
    </message>
    <message>
        <source>Very likely one company, {n} of 100</source>
        <translation>Sehr wahrscheinlich eine Firma, {n} von 100</translation>
    </message>
    <message>
        <source>Very likely one person, {n} of 100</source>
        <translation>Sehr wahrscheinlich eine Person, {n} von 100</translation>
    </message>
    <message>
        <source>Likely one company, {n} of 100</source>
        <translation>Wahrscheinlich eine Firma, {n} von 100</translation>
    </message>
    <message>
        <source>Likely one person, {n} of 100</source>
        <translation>Wahrscheinlich eine Person, {n} von 100</translation>
    </message>
    <message>
        <source>Perhaps one company, {n} of 100</source>
        <translation>Vielleicht eine Firma, {n} von 100</translation>
    </message>
    <message>
        <source>Perhaps one person, {n} of 100</source>
        <translation>Vielleicht eine Person, {n} von 100</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
    <message>
        <source>to begin with</source>
        <translation>zu Beginn</translation>
    </message>
    <message>
        <source>Looked through {n} leads so far, on this computer; {m} are still to come. Pairs you set apart are remembered.</source>
        <translation>Bisher {n} Leads durchgesehen, auf diesem Rechner; {m} folgen noch. Getrennte Paare bleiben gemerkt.</translation>
    </message>
    <message>
        <source>Looked through {n} leads, on this computer. Pairs you set apart are remembered.</source>
        <translation>{n} Leads durchgesehen, auf diesem Rechner. Getrennte Paare bleiben gemerkt.</translation>
    </message>
    <message>
        <source>{n} leads checked so far, {m} are still to come.</source>
        <translation>Bisher {n} Leads geprüft, {m} folgen noch.</translation>
    </message>
    <message>
        <source>{n} leads checked.</source>
        <translation>{n} Leads geprüft.</translation>
    </message>
    <message>
        <source>No pairs left</source>
        <translation>Keine Paare mehr</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Neuer</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Älter</translation>
    </message>
    <message>
        <source>{file}, {day}</source>
        <translation>{file}, {day}</translation>
    </message>
    <message>
        <source>Yours since {day}</source>
        <translation>Ihrer seit {day}</translation>
    </message>
    <message>
        <source>1 lead</source>
        <translation>1 Lead</translation>
    </message>
    <message>
        <source>{n} leads</source>
        <translation>{n} Leads</translation>
    </message>
    <message>
        <source>1 activity</source>
        <translation>1 Aktivität</translation>
    </message>
    <message>
        <source>{n} activities</source>
        <translation>{n} Aktivitäten</translation>
    </message>
    <message>
        <source>{count} will be there</source>
        <translation>Dann {count} dort</translation>
    </message>
    <message>
        <source>Both next steps kept, the sooner one leads</source>
        <translation>Beide nächsten Schritte bleiben, der frühere führt</translation>
    </message>
    <message>
        <source>{count} and both next steps kept, the sooner one leads</source>
        <translation>{count} und beide nächsten Schritte bleiben, der frühere führt</translation>
    </message>
    <message>
        <source>{count} kept</source>
        <translation>{count} bleiben</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>same on both</source>
        <translation>bei beiden gleich</translation>
    </message>
    <message>
        <source>typed by you</source>
        <translation>von Ihnen getippt</translation>
    </message>
    <message>
        <source>{field}, {side}: {value}. Chosen.</source>
        <translation>{field}, {side}: {value}. Gewählt.</translation>
    </message>
    <message>
        <source>{field}, {side}: {value}. Not chosen.</source>
        <translation>{field}, {side}: {value}. Nicht gewählt.</translation>
    </message>
    <message>
        <source>{field}: {value}, same on both.</source>
        <translation>{field}: {value}, bei beiden gleich.</translation>
    </message>
    <message>
        <source>{one} and {other}, {n} of 100.</source>
        <translation>{one} und {other}, {n} von 100.</translation>
    </message>
    <message>
        <source>{n} together</source>
        <translation>{n} zusammen</translation>
    </message>
    <message>
        <source>{n} belong together with this pair.</source>
        <translation>{n} gehören mit diesem Paar zusammen.</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Duplicates</source>
        <translation>Dubletten</translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message>
        <source>Back to the last lead</source>
        <translation>Zum letzten Lead</translation>
    </message>
    <message>
        <source>Back to the inbox</source>
        <translation>Zum Eingang</translation>
    </message>
    <message>
        <source>{n} done</source>
        <translation>{n} erledigt</translation>
    </message>
    <message>
        <source>{n} moved on</source>
        <translation>{n} weitergekommen</translation>
    </message>
    <message>
        <source>1 waits for a date</source>
        <translation>1 wartet auf ein Datum</translation>
    </message>
    <message>
        <source>{n} wait for a date</source>
        <translation>{n} warten auf ein Datum</translation>
    </message>
    <message>
        <source>{n} skipped, due as before.</source>
        <translation>{n} übersprungen, fällig wie zuvor.</translation>
    </message>
    <message>
        <source>1 passed over, it was changed meanwhile.</source>
        <translation>1 ausgelassen, inzwischen geändert.</translation>
    </message>
    <message>
        <source>{n} passed over, they were changed meanwhile.</source>
        <translation>{n} ausgelassen, inzwischen geändert.</translation>
    </message>
    <message>
        <source>{n} to {status}.</source>
        <translation>{n} zu {status}.</translation>
    </message>
    <message>
        <source>to {status}</source>
        <translation>zu {status}</translation>
    </message>
</context>
<context>
    <name>FieldList</name>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
</context>
<context>
    <name>FieldPicker</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Type to find a field</source>
        <translation>Tippen, um ein Feld zu finden</translation>
    </message>
    <message>
        <source>No such field. Own field keeps it as it is.</source>
        <translation>Kein solches Feld. „Eigenes Feld“ behält es, wie es ist.</translation>
    </message>
    <message>
        <source>Status of {value}</source>
        <translation>Status von {value}</translation>
    </message>
    <message>
        <source>Type to find a status</source>
        <translation>Tippen, um einen Status zu finden</translation>
    </message>
    <message>
        <source>No such status.</source>
        <translation>Kein solcher Status.</translation>
    </message>
    <message>
        <source>Field of {column}</source>
        <translation>Feld von {column}</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Wants</source>
        <translation>Möchte</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>Flow</name>
    <message>
        <source>Done in this flow.</source>
        <translation>In diesem Durchgang erledigt.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>heute {time}</translation>
    </message>
    <message>
        <source>{n} of {of}</source>
        <translation>{n} von {of}</translation>
    </message>
    <message>
        <source>The last one</source>
        <translation>Der letzte</translation>
    </message>
    <message>
        <source>Next: {who}</source>
        <translation>Danach: {who}</translation>
    </message>
    <message>
        <source>{name} was changed meanwhile. Showing the newest.</source>
        <translation>{name} wurde inzwischen geändert. Zu sehen ist der neueste Stand.</translation>
    </message>
</context>
<context>
    <name>FlowFooter</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Vertagen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Last action and keys</source>
        <translation>Letzte Aktion und Tasten</translation>
    </message>
</context>
<context>
    <name>FlowGrid</name>
    <message>
        <source>What happened?</source>
        <translation>Was ist passiert?</translation>
    </message>
</context>
<context>
    <name>FlowMode</name>
    <message>
        <source>This lead has no address yet.</source>
        <translation>Dieser Lead hat noch keine Adresse.</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>heute fällig</translation>
    </message>
    <message>
        <source>of this list</source>
        <translation>aus dieser Liste</translation>
    </message>
</context>
<context>
    <name>FlowPage</name>
    <message>
        <source>Flow</source>
        <translation>Durchgang</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Why now</source>
        <translation>Warum jetzt</translation>
    </message>
    <message>
        <source>Nothing is planned.</source>
        <translation>Nichts geplant.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>All is known that is asked here.</source>
        <translation>Alles ist bekannt, was hier zu fragen ist.</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Was ist passiert?</translation>
    </message>
    <message>
        <source>Note first</source>
        <translation>Erst Notiz</translation>
    </message>
</context>
<context>
    <name>FlowTop</name>
    <message>
        <source>Flow</source>
        <translation>Durchgang</translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message>
        <source>Fill empty fields</source>
        <translation>Leere Felder füllen</translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Known leads</source>
        <translation>Bekannte Leads</translation>
    </message>
</context>
<context>
    <name>FooterBar</name>
    <message>
        <source>Last action and keys</source>
        <translation>Letzte Aktion und Tasten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>log</source>
        <translation>eintragen</translation>
    </message>
    <message>
        <source>snooze</source>
        <translation>vertagen</translation>
    </message>
    <message>
        <source>search</source>
        <translation>suchen</translation>
    </message>
    <message>
        <source>next</source>
        <translation>weiter</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>jetzt nicht da</translation>
    </message>
    <message>
        <source>{what}, {who}, {when}.</source>
        <translation>{what}, {who}, {when}.</translation>
    </message>
    <message>
        <source>New: {after}.</source>
        <translation>Neu: {after}.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>From {before} to {after}.</source>
        <translation>Von {before} zu {after}.</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Filter the history</source>
        <translation>Historie filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Last action</source>
        <translation>Letzte Aktion</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>History of {name}</source>
        <translation>Historie von {name}</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message>
        <source>{n} changes</source>
        <translation>{n} Änderungen</translation>
    </message>
    <message>
        <source>Nothing in this history holds these words.</source>
        <translation>Nichts in dieser Historie enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>It stands so now.</source>
        <translation>So steht es jetzt da.</translation>
    </message>
    <message>
        <source>This is how it came.</source>
        <translation>So ist es gekommen.</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>ImportBody</name>
    <message>
        <source>The first {n} of {of} rows are shown</source>
        <translation>Die ersten {n} von {of} Zeilen sind zu sehen</translation>
    </message>
    <message>
        <source>{verdict} {n} of {of}</source>
        <translation>{verdict} {n} von {of}</translation>
    </message>
</context>
<context>
    <name>ImportChild</name>
    <message>
        <source>The import ended before it was done.</source>
        <translation>Der Import endete, bevor er fertig war.</translation>
    </message>
    <message>
        <source>The import could not be started.</source>
        <translation>Der Import ließ sich nicht starten.</translation>
    </message>
</context>
<context>
    <name>ImportDriver</name>
    <message>
        <source>The book is not open yet.</source>
        <translation>Das Buch ist noch nicht offen.</translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>Import zurückgenommen</translation>
    </message>
    <message>
        <source>1 lead added</source>
        <translation>1 Lead ergänzt</translation>
    </message>
    <message>
        <source>{n} leads added</source>
        <translation>{n} Leads ergänzt</translation>
    </message>
</context>
<context>
    <name>ImportHeader</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Pasted list</source>
        <translation>Eingefügte Liste</translation>
    </message>
</context>
<context>
    <name>InboxPane</name>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Drop a file here, paste a list, or press Ctrl+N.</source>
        <translation>Eine Datei hier ablegen, eine Liste einfügen oder Strg+N drücken.</translation>
    </message>
    <message>
        <source>Your book is empty</source>
        <translation>Ihr Buch ist leer</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>You could look through 1 new lead.</source>
        <translation>Ansehen könnten Sie 1 neuen Lead.</translation>
    </message>
    <message>
        <source>You could look through {n} new leads.</source>
        <translation>Ansehen könnten Sie {n} neue Leads.</translation>
    </message>
    <message>
        <source>Next is {name} at {when}.</source>
        <translation>Als Nächstes {name} um {when}.</translation>
    </message>
    <message>
        <source>Next is {name}, {when}.</source>
        <translation>Als Nächstes {name}, {when}.</translation>
    </message>
</context>
<context>
    <name>IncomingSection</name>
    <message>
        <source>New files</source>
        <translation>Neue Dateien</translation>
    </message>
    <message>
        <source>Nothing is brought in by itself: you look at each file first.</source>
        <translation>Nichts kommt von selbst herein: Sie sehen jede Datei zuerst an.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Watch none</source>
        <translation>Keinen beobachten</translation>
    </message>
    <message>
        <source>The inbox offers lists, contacts and mails that are new in it.</source>
        <translation>Der Eingang bietet Listen, Kontakte und E-Mails an, die darin neu sind.</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Beobachteter Ordner</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
</context>
<context>
    <name>Join</name>
    <message>
        <source>You are in {name}</source>
        <translation>Sie sind in {name}</translation>
    </message>
    <message>
        <source>Join a workspace</source>
        <translation>Einem Arbeitsbereich beitreten</translation>
    </message>
    <message>
        <source>As {name}, on {address}. Changes go and come by themselves.</source>
        <translation>Als {name}, auf {address}. Änderungen gehen und kommen von selbst.</translation>
    </message>
    <message>
        <source>The server has parted from this computer. The leads you brought are here; with a new code you can join again.</source>
        <translation>Der Server hat sich von diesem Computer getrennt. Die Leads, die Sie mitgebracht haben, sind hier; mit einem neuen Code können Sie wieder beitreten.</translation>
    </message>
    <message>
        <source>Work with colleagues on the same leads. You need a one-time code from your admin.</source>
        <translation>Arbeiten Sie mit Kollegen an denselben Leads. Den Einmalcode bekommen Sie von Ihrem Admin.</translation>
    </message>
    <message>
        <source>All leads in this book go up and stay yours. Your team sees them, except private ones. Those that somebody has already are offered on the Duplicates page.</source>
        <translation>Alle Leads dieses Buchs werden gesendet und bleiben Ihre. Ihr Team sieht sie, private ausgenommen. Wen schon jemand hat, der erscheint auf der Seite Dubletten.</translation>
    </message>
    <message>
        <source>If you leave or the server parts from this computer, the workspace’s leads may be wiped here. Yours stay, unless you agree.</source>
        <translation>Wenn Sie austreten oder der Server sich von diesem Computer trennt, können die Leads des Arbeitsbereichs hier gelöscht werden. Ihre bleiben, außer Sie stimmen zu.</translation>
    </message>
    <message>
        <source>Your colleagues keep what you sent. What waits to be sent stays in this book only. Leads that you brought stay, unless you agreed otherwise when you joined.</source>
        <translation>Ihre Kollegen behalten, was Sie gesendet haben. Was noch wartet, bleibt nur in diesem Buch. Mitgebrachte Leads bleiben, außer Sie haben beim Beitritt anders zugestimmt.</translation>
    </message>
    <message>
        <source>The address of the server stands in your invitation.</source>
        <translation>Die Adresse des Servers steht in Ihrer Einladung.</translation>
    </message>
    <message>
        <source>The one-time code stands in your invitation.</source>
        <translation>Der Einmalcode steht in Ihrer Einladung.</translation>
    </message>
</context>
<context>
    <name>JoinPage</name>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>https://desk.example.com</source>
        <translation>https://desk.example.com</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Einmalcode</translation>
    </message>
    <message>
        <source>from your invitation</source>
        <translation>aus Ihrer Einladung</translation>
    </message>
    <message>
        <source>Leads that I brought may be wiped, too</source>
        <translation>Auch meine mitgebrachten Leads dürfen gelöscht werden</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Your own leads</source>
        <translation>Ihre eigenen Leads</translation>
    </message>
    <message>
        <source>To the inbox</source>
        <translation>Zum Eingang</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Leave the workspace…</source>
        <translation>Arbeitsbereich verlassen…</translation>
    </message>
    <message>
        <source>Leave and keep all leads</source>
        <translation>Verlassen, alle Leads behalten</translation>
    </message>
    <message>
        <source>Leave and wipe the workspace’s leads</source>
        <translation>Verlassen, Leads des Arbeitsbereichs löschen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Der Server wird gefragt</translation>
    </message>
</context>
<context>
    <name>KeyHints</name>
    <message>
        <source>field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>keep both</source>
        <translation>beide behalten</translation>
    </message>
    <message>
        <source>type another value</source>
        <translation>anderen Wert tippen</translation>
    </message>
</context>
<context>
    <name>KeyLine</name>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <source>{command}, {key}. Enter changes it.</source>
        <translation>{command}, {key}. Eingabe ändert sie.</translation>
    </message>
    <message>
        <source>Press a key. Del: none. Esc: as it was</source>
        <translation>Taste drücken. Entf: keine. Esc: wie zuvor</translation>
    </message>
    <message>
        <source>This key is fixed. Press another one.</source>
        <translation>Diese Taste ist fest. Eine andere drücken.</translation>
    </message>
    <message>
        <source>Digits are for what happened. Press another key.</source>
        <translation>Ziffern gehören den Ergebnissen. Eine andere Taste drücken.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>Usual: {key}</source>
        <translation>Üblich: {key}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Usual key again for {command}</source>
        <translation>Wieder die übliche Taste für {command}</translation>
    </message>
    <message>
        <source>{key} is {command}. Use it here instead?</source>
        <translation>{key} ist {command}. Stattdessen hier verwenden?</translation>
    </message>
    <message>
        <source>{command}: {key} from now on.</source>
        <translation>{command}: ab jetzt {key}.</translation>
    </message>
    <message>
        <source>{command} has no key now.</source>
        <translation>{command} hat jetzt keine Taste.</translation>
    </message>
    <message>
        <source>{command} has its usual key again.</source>
        <translation>{command} hat wieder die übliche Taste.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Log with a note and a date</source>
        <translation>Eintragen mit Notiz und Datum</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Vertagen</translation>
    </message>
    <message>
        <source>Waiting for them</source>
        <translation>Warten auf sie</translation>
    </message>
    <message>
        <source>Hold the lead, or release it</source>
        <translation>Den Lead zurückstellen oder freigeben</translation>
    </message>
    <message>
        <source>Change the next step</source>
        <translation>Nächsten Schritt ändern</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Change the path</source>
        <translation>Weg wechseln</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tags setzen</translation>
    </message>
    <message>
        <source>Close with a reason</source>
        <translation>Mit Grund schließen</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Company of the lead</source>
        <translation>Firma des Leads</translation>
    </message>
    <message>
        <source>Give to a colleague</source>
        <translation>An jemanden geben</translation>
    </message>
    <message>
        <source>Only for you, or for the team</source>
        <translation>Nur für Sie, oder fürs Team</translation>
    </message>
    <message>
        <source>Whom the lead may be</source>
        <translation>Wer der Lead sein könnte</translation>
    </message>
    <message>
        <source>History of the lead</source>
        <translation>Historie des Leads</translation>
    </message>
    <message>
        <source>Next lead</source>
        <translation>Nächster Lead</translation>
    </message>
    <message>
        <source>Lead before</source>
        <translation>Voriger Lead</translation>
    </message>
    <message>
        <source>Pick, and the next one too</source>
        <translation>Markieren, auch den nächsten</translation>
    </message>
    <message>
        <source>Pick, and the one before too</source>
        <translation>Markieren, auch den vorigen</translation>
    </message>
    <message>
        <source>Pick the whole group</source>
        <translation>Ganze Gruppe markieren</translation>
    </message>
    <message>
        <source>Start, one lead after the other</source>
        <translation>Start, ein Lead nach dem anderen</translation>
    </message>
    <message>
        <source>Start anew from this row</source>
        <translation>Ab dieser Zeile neu starten</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find a command, page or lead</source>
        <translation>Befehl, Seite oder Lead finden</translation>
    </message>
    <message>
        <source>New lead in one line</source>
        <translation>Neuer Lead in einer Zeile</translation>
    </message>
    <message>
        <source>Undo, any depth</source>
        <translation>Rückgängig, beliebig weit</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Go to the inbox</source>
        <translation>Zum Eingang</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Firmen</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dubletten</translation>
    </message>
    <message>
        <source>After sync</source>
        <translation>Nach dem Abgleich</translation>
    </message>
    <message>
        <source>Join a workspace</source>
        <translation>Einem Arbeitsbereich beitreten</translation>
    </message>
    <message>
        <source>Import leads</source>
        <translation>Leads importieren</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>What happened, in the order shown</source>
        <translation>Was passiert ist, in gezeigter Folge</translation>
    </message>
    <message>
        <source>Pick the lead for a key on several</source>
        <translation>Lead markieren, um mehrere zu ändern</translation>
    </message>
    <message>
        <source>Go to a status</source>
        <translation>Zu einem Status</translation>
    </message>
    <message>
        <source>Open the lead, or accept</source>
        <translation>Lead öffnen oder annehmen</translation>
    </message>
    <message>
        <source>Back; what was typed is kept</source>
        <translation>Zurück; Getipptes bleibt</translation>
    </message>
    <message>
        <source>Fold or open the group</source>
        <translation>Gruppe zu- oder aufklappen</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Enter on a command, then press the key you want.</source>
        <translation>Eingabe auf einem Befehl, dann die gewünschte Taste drücken.</translation>
    </message>
    <message>
        <source>Letters act alone</source>
        <translation>Buchstaben wirken allein</translation>
    </message>
    <message>
        <source>Usual keys for all</source>
        <translation>Alle Tasten wie üblich</translation>
    </message>
    <message>
        <source>Off: only keys with Ctrl or Alt act, and what happened takes Ctrl+1 to 9.</source>
        <translation>Aus: Nur Tasten mit Strg oder Alt wirken; Ergebnisse haben Strg+1 bis 9.</translation>
    </message>
    <message>
        <source>Single keys</source>
        <translation>Einzelne Tasten</translation>
    </message>
    <message>
        <source>The lead</source>
        <translation>Der Lead</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>Das Fenster</translation>
    </message>
    <message>
        <source>Letters act alone again.</source>
        <translation>Buchstaben wirken wieder allein.</translation>
    </message>
    <message>
        <source>Letters alone do nothing now; what happened takes Ctrl+1 to 9.</source>
        <translation>Buchstaben allein wirken jetzt nicht; Ergebnisse haben Strg+1 bis 9.</translation>
    </message>
    <message>
        <source>Every command has its usual key again.</source>
        <translation>Jeder Befehl hat wieder die übliche Taste.</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
</context>
<context>
    <name>LeadDriver</name>
    <message>
        <source>You are free then.</source>
        <translation>Dann sind Sie frei.</translation>
    </message>
</context>
<context>
    <name>LeadHeader</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>All of the company</source>
        <translation>Alle der Firma</translation>
    </message>
    <message>
        <source>All of {company}</source>
        <translation>Alle von {company}</translation>
    </message>
    <message>
        <source>{status}, try {n} of {of}</source>
        <translation>{status}, Versuch {n} von {of}</translation>
    </message>
    <message>
        <source>Score {n}</source>
        <translation>Punkte {n}</translation>
    </message>
    <message>
        <source> at </source>
        <translation> bei </translation>
    </message>
</context>
<context>
    <name>LeadPane</name>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Was ist passiert?</translation>
    </message>
    <message>
        <source>Log with a note</source>
        <translation>Mit Notiz eintragen</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>Klärung</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>{n} of {of} known</source>
        <translation>{n} von {of} klar</translation>
    </message>
    <message>
        <source>Show all {n}</source>
        <translation>Alle {n} zeigen</translation>
    </message>
</context>
<context>
    <name>LeadRows</name>
    <message>
        <source>Leads of the company</source>
        <translation>Leads der Firma</translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>New company</source>
        <translation>Neue Firma</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Firmen</translation>
    </message>
    <message>
        <source>{n} of {of}</source>
        <translation>{n} von {of}</translation>
    </message>
</context>
<context>
    <name>LogPopover</name>
    <message>
        <source>What happened?</source>
        <translation>Was ist passiert?</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>What happened, in a few words</source>
        <translation>Was passiert ist, in wenigen Worten</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Heute {time}</translation>
    </message>
    <message>
        <source>Choose what happened: 1 to {n}</source>
        <translation>Wählen, was passiert ist: 1 bis {n}</translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation>Bleibt auf diesem Computer</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Not a time. Try thu 10am, in 3 days or 26 Nov.</source>
        <translation>Keine Zeitangabe. Etwa: do 10 Uhr, in 3 Tagen oder 26. Nov.</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>From the next start of LeadDesk.</source>
        <translation>Ab dem nächsten Start von LeadDesk.</translation>
    </message>
    <message>
        <source>Light or dark, as the system says.</source>
        <translation>Hell oder dunkel, wie das System es sagt.</translation>
    </message>
    <message>
        <source>Light from now on.</source>
        <translation>Ab jetzt hell.</translation>
    </message>
    <message>
        <source>Dark from now on.</source>
        <translation>Ab jetzt dunkel.</translation>
    </message>
    <message>
        <source>Language kept: {language}, from the next start.</source>
        <translation>Sprache gemerkt: {language}, ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Text size kept: {n} %, from the next start.</source>
        <translation>Textgröße gemerkt: {n} %, ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>NewLeadBox</name>
    <message>
        <source>New lead</source>
        <translation>Neuer Lead</translation>
    </message>
    <message>
        <source>Anna Kolb, Acme Pumps, +49 171 39200 42, call thu 10am</source>
        <translation>Anna Kolb, Acme Pumpen, +49 171 39200 42, anrufen do 10 Uhr</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>This is {name}</source>
        <translation>Das ist {name}</translation>
    </message>
    <message>
        <source>This may be {name}</source>
        <translation>Das könnte {name} sein</translation>
    </message>
    <message>
        <source>Name, company, phone, mail and a next step, in any order</source>
        <translation>Name, Firma, Telefon, Mail und ein nächster Schritt, in beliebiger Folge</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Nothing planned</source>
        <translation>Nichts geplant</translation>
    </message>
    <message>
        <source>With {name}</source>
        <translation>Mit {name}</translation>
    </message>
</context>
<context>
    <name>NoNextStep</name>
    <message>
        <source>No-next-step: {n}</source>
        <translation>Ohne nächsten Schritt: {n}</translation>
    </message>
</context>
<context>
    <name>Notifying</name>
    <message>
        <source>{name} at {time}</source>
        <translation>{name} um {time}</translation>
    </message>
    <message>
        <source>{n} steps are due</source>
        <translation>{n} Schritte sind fällig</translation>
    </message>
    <message>
        <source>{names} and more</source>
        <translation>{names} und weitere</translation>
    </message>
    <message>
        <source>A step is due.</source>
        <translation>Ein Schritt ist fällig.</translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>OfferList</name>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>OutcomeGrid</name>
    <message>
        <source>What happened?</source>
        <translation>Was ist passiert?</translation>
    </message>
</context>
<context>
    <name>OutcomeStrip</name>
    <message>
        <source>Outcomes</source>
        <translation>Ergebnisse</translation>
    </message>
</context>
<context>
    <name>OverlayBar</name>
    <message>
        <source>Scroll</source>
        <translation>Blättern</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Nurture</source>
        <translation>Warmhalten</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>No one to {verb}</source>
        <translation>Niemand in „{verb}“</translation>
    </message>
    <message>
        <source>Leads come here when an outcome moves them on.</source>
        <translation>Leads kommen hierher, wenn ein Ergebnis sie weiterbringt.</translation>
    </message>
    <message>
        <source>Nothing overdue</source>
        <translation>Nichts überfällig</translation>
    </message>
    <message>
        <source>Every promise is kept so far.</source>
        <translation>Jede Zusage ist bisher gehalten.</translation>
    </message>
    <message>
        <source>Nothing more for today</source>
        <translation>Für heute nichts mehr</translation>
    </message>
    <message>
        <source>No new leads</source>
        <translation>Keine neuen Leads</translation>
    </message>
    <message>
        <source>Import a file, or press Ctrl+N.</source>
        <translation>Eine Datei importieren oder Strg+N drücken.</translation>
    </message>
    <message>
        <source>Nobody is waiting for later</source>
        <translation>Niemand wartet auf später</translation>
    </message>
    <message>
        <source>Nothing due</source>
        <translation>Nichts fällig</translation>
    </message>
    <message>
        <source>Out of the inbox until their date</source>
        <translation>Nicht im Eingang bis zu ihrem Datum</translation>
    </message>
</context>
<context>
    <name>PageFoot</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>Hier starten</translation>
    </message>
    <message>
        <source>Go on, {place}</source>
        <translation>Weiter, {place}</translation>
    </message>
</context>
<context>
    <name>PairFoot</name>
    <message>
        <source>Last action</source>
        <translation>Letzte Aktion</translation>
    </message>
    <message>
        <source>You can undo this on any later day, from History</source>
        <translation>Das lässt sich an jedem späteren Tag im Verlauf zurücknehmen</translation>
    </message>
    <message>
        <source>You can undo this on any later day, from Companies</source>
        <translation>Das lässt sich an jedem späteren Tag unter Firmen zurücknehmen</translation>
    </message>
    <message>
        <source>Changed meanwhile: {fields}. Check the marked fields.</source>
        <translation>Inzwischen geändert: {fields}. Prüfen Sie die markierten Felder.</translation>
    </message>
</context>
<context>
    <name>PairHead</name>
    <message>
        <source>Pair before, Page up</source>
        <translation>Paar davor, Bild auf</translation>
    </message>
    <message>
        <source>Next pair, Page down</source>
        <translation>Nächstes Paar, Bild ab</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Paar</translation>
    </message>
</context>
<context>
    <name>PairPane</name>
    <message>
        <source>Pair</source>
        <translation>Paar</translation>
    </message>
</context>
<context>
    <name>Pairs</name>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
</context>
<context>
    <name>PairsSide</name>
    <message>
        <source>Duplicates</source>
        <translation>Dubletten</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
</context>
<context>
    <name>PaneHead</name>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Width of the list</source>
        <translation>Breite der Liste</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
</context>
<context>
    <name>PeekBar</name>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>{title} at {company}</source>
        <translation>{title} bei {company}</translation>
    </message>
</context>
<context>
    <name>PickField</name>
    <message>
        <source>{name}: {value}. Enter opens the list.</source>
        <translation>{name}: {value}. Eingabe öffnet die Liste.</translation>
    </message>
</context>
<context>
    <name>PickList</name>
    <message>
        <source>Nothing of that name.</source>
        <translation>Nichts mit diesem Namen.</translation>
    </message>
</context>
<context>
    <name>PickPanel</name>
    <message>
        <source>Type to find</source>
        <translation>Tippen zum Finden</translation>
    </message>
</context>
<context>
    <name>Popover</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>Process</name>
    <message>
        <source>Asked on leaving: {what}</source>
        <translation>Beim Verlassen gefragt: {what}</translation>
    </message>
    <message>
        <source>{n} tries</source>
        <translation>{n} Versuche</translation>
    </message>
    <message>
        <source>Stale {time} after its date</source>
        <translation>Liegt zu lange: {time} nach Termin</translation>
    </message>
    <message>
        <source>Reasons: {what}</source>
        <translation>Gründe: {what}</translation>
    </message>
    <message>
        <source>{booked} ({other} where no meeting is booked)</source>
        <translation>{booked} ({other} ohne festen Termin)</translation>
    </message>
    <message>
        <source>{status} is offered</source>
        <translation>{status} wird angeboten</translation>
    </message>
    <message>
        <source>To {status}</source>
        <translation>Zu {status}</translation>
    </message>
    <message>
        <source>After {n} tries</source>
        <translation>Nach {n} Versuchen</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Stays here</source>
        <translation>Bleibt hier</translation>
    </message>
    <message>
        <source>with a reason</source>
        <translation>mit Grund</translation>
    </message>
    <message>
        <source>when you say, else {when}</source>
        <translation>wann Sie sagen, sonst {when}</translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>{time} später</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>am selben Tag</translation>
    </message>
    <message>
        <source>{when}, other half of the day</source>
        <translation>{when}, andere Tageshälfte</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} Tage</translation>
    </message>
    <message>
        <source>1 working day</source>
        <translation>1 Arbeitstag</translation>
    </message>
    <message>
        <source>{n} working days</source>
        <translation>{n} Arbeitstage</translation>
    </message>
    <message>
        <source>1 working hour</source>
        <translation>1 Arbeitsstunde</translation>
    </message>
    <message>
        <source>{n} working hours</source>
        <translation>{n} Arbeitsstunden</translation>
    </message>
</context>
<context>
    <name>ProcessPicture</name>
    <message>
        <source>Picture of the path</source>
        <translation>Bild des Wegs</translation>
    </message>
</context>
<context>
    <name>ProcessSection</name>
    <message>
        <source>Lead process</source>
        <translation>Lead-Prozess</translation>
    </message>
    <message>
        <source>Where a lead can be, what may happen there, and what follows by itself.</source>
        <translation>Wo ein Lead sein kann, was dort passieren kann und was von selbst folgt.</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Zeigen als</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was passiert ist</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Was folgt</translation>
    </message>
    <message>
        <source>The path as a table</source>
        <translation>Der Weg als Tabelle</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Weg</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Where to</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>The right number, if you have it</source>
        <translation>Die richtige Nummer, falls bekannt</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Who is the right one?</source>
        <translation>Wer ist die richtige Person?</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Nurture</source>
        <translation>Warmhalten</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Firmen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dubletten</translation>
    </message>
    <message>
        <source>Do next</source>
        <translation>Jetzt tun</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buch</translation>
    </message>
</context>
<context>
    <name>RawCard</name>
    <message>
        <source>Line {n} could not be read</source>
        <translation>Zeile {n} war nicht lesbar</translation>
    </message>
    <message>
        <source>{field}: {why}</source>
        <translation>{field}: {why}</translation>
    </message>
</context>
<context>
    <name>ReachCard</name>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Nummer ergänzen</translation>
    </message>
    <message>
        <source>Add a mail</source>
        <translation>Mail ergänzen</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation>Noch keine Nummer</translation>
    </message>
</context>
<context>
    <name>Reaching</name>
    <message>
        <source>{value} is copied.</source>
        <translation>{value} ist kopiert.</translation>
    </message>
    <message>
        <source>No program here makes calls.</source>
        <translation>Hier kann kein Programm anrufen.</translation>
    </message>
    <message>
        <source>No program here writes mail.</source>
        <translation>Hier kann kein Programm Mails schreiben.</translation>
    </message>
    <message>
        <source>No program here shows maps.</source>
        <translation>Hier kann kein Programm Karten zeigen.</translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Day first, 31/12</source>
        <translation>Tag zuerst, 31/12</translation>
    </message>
    <message>
        <source>Month first, 12/31</source>
        <translation>Monat zuerst, 12/31</translation>
    </message>
    <message>
        <source>How the file is read</source>
        <translation>Wie die Datei gelesen wird</translation>
    </message>
</context>
<context>
    <name>ReminderSection</name>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Tell me</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>The system shows it while LeadDesk is open, also behind other windows.</source>
        <translation>Das System zeigt es, solange LeadDesk offen ist, auch hinter anderen Fenstern.</translation>
    </message>
    <message>
        <source>A step with a time comes due</source>
        <translation>Ein Schritt mit Uhrzeit wird fällig</translation>
    </message>
    <message>
        <source>The system will say so when a step with a time comes due.</source>
        <translation>Das System meldet, wenn ein Schritt mit Uhrzeit fällig wird.</translation>
    </message>
    <message>
        <source>No reminders from the system; the inbox shows what is due.</source>
        <translation>Keine Erinnerungen vom System; der Eingang zeigt, was fällig ist.</translation>
    </message>
</context>
<context>
    <name>RestoreCard</name>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Nicht zurückholen</translation>
    </message>
    <message>
        <source>Bring the copy back or not</source>
        <translation>Kopie zurückholen oder nicht</translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Kein Name</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>Rows of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
</context>
<context>
    <name>SameNote</name>
    <message>
        <source>May be the same as {name}</source>
        <translation>Vielleicht derselbe wie {name}</translation>
    </message>
</context>
<context>
    <name>Saying</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Nächste Datei</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
    <message>
        <source>Reading it again with your correction</source>
        <translation>Mit Ihrer Korrektur neu gelesen</translation>
    </message>
    <message>
        <source>Nothing is written yet. Can be undone on any later day.</source>
        <translation>Noch ist nichts geschrieben. Lässt sich auch später zurücknehmen.</translation>
    </message>
    <message>
        <source>{n} without an answer come in and wait on Duplicates.</source>
        <translation>{n} ohne Antwort kommen herein und warten unter Dubletten.</translation>
    </message>
    <message>
        <source>Nothing to bring in: your book has every row.</source>
        <translation>Nichts zu holen: Ihr Buch hat jede Zeile.</translation>
    </message>
    <message>
        <source>Nothing to bring in: no row could be read.</source>
        <translation>Nichts zu holen: Keine Zeile war lesbar.</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Beiseitelegen</translation>
    </message>
    <message>
        <source>Import {rows}</source>
        <translation>{rows} importieren</translation>
    </message>
    <message>
        <source>You can go on working in the inbox.</source>
        <translation>Im Eingang können Sie weiterarbeiten.</translation>
    </message>
    <message>
        <source>To the inbox</source>
        <translation>Zum Eingang</translation>
    </message>
    <message>
        <source>1 more file follows.</source>
        <translation>1 weitere Datei folgt.</translation>
    </message>
    <message>
        <source>{n} more files follow.</source>
        <translation>{n} weitere Dateien folgen.</translation>
    </message>
    <message>
        <source>Imported {rows}</source>
        <translation>{rows} importiert</translation>
    </message>
    <message>
        <source>Can be taken back on any later day.</source>
        <translation>Lässt sich auch später zurücknehmen.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Stopped: {n} of {of} rows are in</source>
        <translation>Angehalten: {n} von {of} Zeilen sind da</translation>
    </message>
    <message>
        <source>Take them back, or let the rest come in. It goes on at the next start.</source>
        <translation>Zurücknehmen oder den Rest holen. Beim nächsten Start geht es weiter.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Taking it back</source>
        <translation>Wird zurückgenommen</translation>
    </message>
    <message>
        <source>1 lead changed</source>
        <translation>1 Lead geändert</translation>
    </message>
    <message>
        <source>{n} leads changed</source>
        <translation>{n} Leads geändert</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Andere wählen</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search or command</source>
        <translation>Suchen oder Befehl</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>A command, a page or a lead</source>
        <translation>Befehl, Seite oder Lead</translation>
    </message>
    <message>
        <source>Name, company, phone or words of a note</source>
        <translation>Name, Firma, Telefon oder Wörter einer Notiz</translation>
    </message>
    <message>
        <source>Nobody called “{words}”. Ctrl+N adds it.</source>
        <translation>Niemand heißt „{words}“. Strg+N legt an.</translation>
    </message>
    <message>
        <source>Nobody called “{words}”. Closest above.</source>
        <translation>Niemand heißt „{words}“. Das Nächste steht oben.</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections of Settings</source>
        <translation>Bereiche der Einstellungen</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{days}, {start} to {end}, {zone}.</source>
        <translation>{days}, {start} bis {end}, {zone}.</translation>
    </message>
    <message>
        <source>1 lead</source>
        <translation>1 Lead</translation>
    </message>
    <message>
        <source>{n} leads</source>
        <translation>{n} Leads</translation>
    </message>
    <message>
        <source>1 company</source>
        <translation>1 Firma</translation>
    </message>
    <message>
        <source>{n} companies</source>
        <translation>{n} Firmen</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Täglich</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Wöchentlich</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Replaced by a restore</source>
        <translation>Vor dem Zurückholen</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>Vor einem Update</translation>
    </message>
</context>
<context>
    <name>SettingsDriver</name>
    <message>
        <source>Working time</source>
        <translation>Arbeitszeit</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Lead process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>New files</source>
        <translation>Neue Dateien</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Gemerkt.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>What was kept</source>
        <translation>Was gemerkt wurde</translation>
    </message>
</context>
<context>
    <name>Several</name>
    <message>
        <source>{n} leads</source>
        <translation>{n} Leads</translation>
    </message>
    <message>
        <source>1 lead</source>
        <translation>1 Lead</translation>
    </message>
</context>
<context>
    <name>ShareNote</name>
    <message>
        <source>Share with the team</source>
        <translation>Mit dem Team teilen</translation>
    </message>
    <message>
        <source>Who sees this lead</source>
        <translation>Wer diesen Lead sieht</translation>
    </message>
    <message>
        <source>Only you see this lead</source>
        <translation>Nur Sie sehen diesen Lead</translation>
    </message>
    <message>
        <source>Neither your team nor its managers see it.</source>
        <translation>Weder Ihr Team noch dessen Manager sehen ihn.</translation>
    </message>
    <message>
        <source>Nobody is told that you talk to {company}.</source>
        <translation>Niemand erfährt, dass Sie mit {company} sprechen.</translation>
    </message>
    <message>
        <source>{name} has this lead</source>
        <translation>{name} hat diesen Lead</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Give {lead} to</source>
        <translation>{lead} geben an</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Kollegin oder Kollege</translation>
    </message>
    <message>
        <source>Name or team</source>
        <translation>Name oder Team</translation>
    </message>
    <message>
        <source>Enter gives the lead. Undo takes it back.</source>
        <translation>Eingabe gibt den Lead. Rückgängig holt ihn zurück.</translation>
    </message>
    <message>
        <source>Enter gives the leads. Undo takes them back.</source>
        <translation>Eingabe gibt die Leads. Rückgängig holt sie zurück.</translation>
    </message>
    <message>
        <source>Nobody else in the workspace can have it yet.</source>
        <translation>Noch kann ihn niemand sonst bekommen.</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>1 open lead</source>
        <translation>1 offener Lead</translation>
    </message>
    <message>
        <source>{n} open leads</source>
        <translation>{n} offene Leads</translation>
    </message>
    <message>
        <source>Nobody called “{words}”.</source>
        <translation>Niemand heißt „{words}“.</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Tippen Sie einen Namen.</translation>
    </message>
</context>
<context>
    <name>ShortForm</name>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>thu 10am, in 3 days or 26 Nov</source>
        <translation>do 10 Uhr, in 3 Tagen oder 26. Nov</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Vertagen</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>Waiting for them</source>
        <translation>Warten auf sie</translation>
    </message>
    <message>
        <source>What they send or decide</source>
        <translation>Was sie schicken oder entscheiden</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Worauf</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück am</translation>
    </message>
    <message>
        <source>in 3 days</source>
        <translation>in 3 Tagen</translation>
    </message>
    <message>
        <source>Change the next step</source>
        <translation>Nächsten Schritt ändern</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Tun</translation>
    </message>
    <message>
        <source>What happened, in a few words</source>
        <translation>Was passiert ist, in wenigen Worten</translation>
    </message>
    <message>
        <source>Change the path</source>
        <translation>Weg wechseln</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tags setzen</translation>
    </message>
    <message>
        <source>fair key-account; -fair takes it away</source>
        <translation>messe key-account; -messe nimmt es weg</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Anything worth keeping</source>
        <translation>Alles, was bleiben soll</translation>
    </message>
    <message>
        <source>Choose a path: 1 to {n}</source>
        <translation>Weg wählen: 1 bis {n}</translation>
    </message>
    <message>
        <source>Not a time. Try thu 10am, in 3 days or 26 Nov.</source>
        <translation>Keine Zeitangabe. Etwa: do 10 Uhr, in 3 Tagen oder 26. Nov.</translation>
    </message>
    <message>
        <source>reason not known</source>
        <translation>Grund nicht bekannt</translation>
    </message>
    <message>
        <source>Closed,</source>
        <translation>Geschlossen,</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Snooze</source>
        <translation>Vertagen</translation>
    </message>
    <message>
        <source>Waiting for them</source>
        <translation>Warten auf sie</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Choose a next step</source>
        <translation>Nächsten Schritt wählen</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>Nichts geplant</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>No longer in the workspace</source>
        <translation>Nicht mehr im Arbeitsbereich</translation>
    </message>
    <message>
        <source>The server has parted from this computer. Your work is here.</source>
        <translation>Der Server hat sich von diesem Computer getrennt. Ihre Arbeit ist hier.</translation>
    </message>
    <message>
        <source>You can work meanwhile.</source>
        <translation>Sie können inzwischen arbeiten.</translation>
    </message>
    <message>
        <source>{n} not sent - open</source>
        <translation>{n} nicht gesendet - öffnen</translation>
    </message>
    <message>
        <source>Install a newer LeadDesk</source>
        <translation>Neueres LeadDesk installieren</translation>
    </message>
    <message>
        <source>Until then changes are sent, but none are received.</source>
        <translation>Bis dahin werden Änderungen gesendet, aber keine empfangen.</translation>
    </message>
    <message>
        <source>Sending {n} of {of}</source>
        <translation>Sende {n} von {of}</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Noch nicht abgeglichen</translation>
    </message>
    <message>
        <source>Synced {when} - {n} to look at</source>
        <translation>Abgleich {when} - {n} offen</translation>
    </message>
    <message>
        <source>Synced {when}</source>
        <translation>Abgeglichen {when}</translation>
    </message>
    <message>
        <source>Bringing your leads</source>
        <translation>Ihre Leads kommen</translation>
    </message>
    <message>
        <source>Bringing {n} of {of} leads</source>
        <translation>{n} von {of} Leads geholt</translation>
    </message>
    <message>
        <source>Offline - sign in to this network</source>
        <translation>Offline - im Netz anmelden</translation>
    </message>
    <message>
        <source>Offline - the proxy asks for a sign-in</source>
        <translation>Offline - der Proxy will eine Anmeldung</translation>
    </message>
    <message>
        <source>Offline - this computer&apos;s clock is wrong</source>
        <translation>Offline - die Uhr dieses Computers geht falsch</translation>
    </message>
    <message>
        <source>Offline - the server&apos;s certificate is not good</source>
        <translation>Offline - Zertifikat des Servers nicht gültig</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {time} slow. Set it by the network.</source>
        <translation>Die Uhr dieses Computers geht {time} nach. Stellen Sie sie übers Netz.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {time} fast. Set it by the network.</source>
        <translation>Die Uhr dieses Computers geht {time} vor. Stellen Sie sie übers Netz.</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} Tage</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} Std. {m} Min.</translation>
    </message>
    <message>
        <source>{h} h</source>
        <translation>{h} Std.</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} Min.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Offline - 1 change waiting</source>
        <translation>Offline - 1 Änderung wartet</translation>
    </message>
    <message>
        <source>Offline - {n} changes waiting</source>
        <translation>Offline - {n} Änderungen warten</translation>
    </message>
    <message>
        <source>There is no network.</source>
        <translation>Es gibt kein Netz.</translation>
    </message>
    <message>
        <source>The server&apos;s name is not found on this network.</source>
        <translation>Der Name des Servers wird in diesem Netz nicht gefunden.</translation>
    </message>
    <message>
        <source>Nothing answers at the server&apos;s address.</source>
        <translation>Unter der Adresse des Servers antwortet nichts.</translation>
    </message>
    <message>
        <source>The server does not answer in time.</source>
        <translation>Der Server antwortet nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>The server is busy or has trouble.</source>
        <translation>Der Server ist ausgelastet oder gestört.</translation>
    </message>
    <message>
        <source>Something else answered than the server.</source>
        <translation>Etwas anderes als der Server hat geantwortet.</translation>
    </message>
    <message>
        <source>Nothing for you to do: what waits is sent by itself.</source>
        <translation>Für Sie ist nichts zu tun: Was wartet, wird von selbst gesendet.</translation>
    </message>
</context>
<context>
    <name>TableHead</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>TalkNote</name>
    <message>
        <source>Hold</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Who talks to this company</source>
        <translation>Wer mit dieser Firma spricht</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
</context>
<context>
    <name>ThingPane</name>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>The other value stays in History and can be brought back on any day.</source>
        <translation>Der andere Wert bleibt im Verlauf und kann jederzeit zurückgeholt werden.</translation>
    </message>
    <message>
        <source>Merged without asking</source>
        <translation>Ohne Rückfrage vereint</translation>
    </message>
    <message>
        <source>Nothing for you to do.</source>
        <translation>Für Sie ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Also merged on {name}</source>
        <translation>Außerdem vereint bei {name}</translation>
    </message>
    <message>
        <source>Merged on {name}</source>
        <translation>Vereint bei {name}</translation>
    </message>
</context>
<context>
    <name>Things</name>
    <message>
        <source>To look at</source>
        <translation>Anzusehen</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>Ihre Wahl</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Merged without asking</source>
        <translation>Ohne Rückfrage vereint</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} weitere</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>In order of time</source>
        <translation>In zeitlicher Folge</translation>
    </message>
    <message>
        <source>{time} last sync</source>
        <translation>{time} letzter Abgleich</translation>
    </message>
    <message>
        <source>{time} this sync</source>
        <translation>{time} dieser Abgleich</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
</context>
<context>
    <name>TrayCard</name>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>In its place</source>
        <translation>Stattdessen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>WarningList</name>
    <message>
        <source>and {n} more like these</source>
        <translation>und {n} weitere davon</translation>
    </message>
    <message>
        <source>Look at these first</source>
        <translation>Zuerst ansehen</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>{file} is new in {folder}.</source>
        <translation>{file} ist neu in {folder}.</translation>
    </message>
    <message>
        <source>{n} new files in {folder}.</source>
        <translation>{n} neue Dateien in {folder}.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Look at the first</source>
        <translation>Die erste ansehen</translation>
    </message>
</context>
<context>
    <name>Who</name>
    <message>
        <source>{title} at {company}</source>
        <translation>{title} bei {company}</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>{page} - No-next-step: {n} - LeadDesk</source>
        <translation>{page} - Ohne nächsten Schritt: {n} - LeadDesk</translation>
    </message>
    <message>
        <source>{done} of {of} leads so far.</source>
        <translation>Bisher {done} von {of} Leads.</translation>
    </message>
    <message>
        <source>1 lead picked.</source>
        <translation>1 Lead markiert.</translation>
    </message>
    <message>
        <source>{n} leads picked.</source>
        <translation>{n} Leads markiert.</translation>
    </message>
    <message>
        <source>A digit, {keys} does it to all; Esc lets them go.</source>
        <translation>Eine Ziffer, {keys} wirkt auf alle; Esc lässt sie los.</translation>
    </message>
</context>
<context>
    <name>WorkingSection</name>
    <message>
        <source>Working time</source>
        <translation>Arbeitszeit</translation>
    </message>
    <message>
        <source>Due dates, stale leads and the next step count only in these hours.</source>
        <translation>Fälligkeit, Liegenbleiben und nächster Schritt zählen nur in dieser Zeit.</translation>
    </message>
    <message>
        <source>Work begins at</source>
        <translation>Arbeit beginnt um</translation>
    </message>
    <message>
        <source>Work ends at</source>
        <translation>Arbeit endet um</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Holidays of</source>
        <translation>Feiertage von</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>Von und bis</translation>
    </message>
    <message>
        <source>For example 8:30 and 17:00.</source>
        <translation>Zum Beispiel 8:30 und 17:00.</translation>
    </message>
    <message>
        <source>Times are shown, and steps fall due, by the clock of this place.</source>
        <translation>Zeiten und Fälligkeit folgen der Uhr dieses Orts.</translation>
    </message>
    <message>
        <source>Nothing falls due on these days.</source>
        <translation>An diesen Tagen wird nichts fällig.</translation>
    </message>
    <message>
        <source>Of this computer: {zone}</source>
        <translation>Dieses Computers: {zone}</translation>
    </message>
    <message>
        <source>No country</source>
        <translation>Kein Land</translation>
    </message>
    <message>
        <source>Choose a country to see its next holidays.</source>
        <translation>Ein Land wählen, um die nächsten Feiertage zu sehen.</translation>
    </message>
    <message>
        <source>Choose one weekday at least.</source>
        <translation>Mindestens einen Wochentag wählen.</translation>
    </message>
    <message>
        <source>This is not later than the start.</source>
        <translation>Das ist nicht nach dem Beginn.</translation>
    </message>
    <message>
        <source>Not a time. Try 8:30.</source>
        <translation>Keine Uhrzeit. Etwa: 8:30.</translation>
    </message>
</context>
<context>
    <name>WorkspaceSection</name>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Leads shared with colleagues, through a server of your own.</source>
        <translation>Leads, die Sie über einen eigenen Server mit Kollegen teilen.</translation>
    </message>
    <message>
        <source>This book is in</source>
        <translation>Dieses Buch ist in</translation>
    </message>
    <message>
        <source>No workspace</source>
        <translation>Kein Arbeitsbereich</translation>
    </message>
    <message>
        <source>As {name}, on {address}</source>
        <translation>Als {name}, auf {address}</translation>
    </message>
    <message>
        <source>Open or leave…</source>
        <translation>Öffnen oder verlassen…</translation>
    </message>
    <message>
        <source>Join a workspace…</source>
        <translation>Einem Arbeitsbereich beitreten…</translation>
    </message>
</context>
<context>
    <name>_Remark</name>
    <message>
        <source>What was looked through</source>
        <translation>Was durchgesehen wurde</translation>
    </message>
</context>
<context>
    <name>_Sides</name>
    <message>
        <source>{field}: {file} in the file, {book} in your book. {evidence}. {result}</source>
        <translation>{field}: {file} in der Datei, {book} in Ihrem Buch. {evidence}. {result}</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
</context>
<context>
    <name>_Top</name>
    <message>
        <source>Row {n} looks like {name}</source>
        <translation>Zeile {n} gleicht {name}</translation>
    </message>
    <message>
        <source>Row {n} repeats a row of this file</source>
        <translation>Zeile {n} wiederholt eine Zeile dieser Datei</translation>
    </message>
    <message>
        <source>{n} of 100</source>
        <translation>{n} von 100</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>In your book</source>
        <translation>In Ihrem Buch</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Anzeichen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>companies</name>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Overdue since {when}</source>
        <translation>Überfällig seit {when}</translation>
    </message>
    <message>
        <source>{name}, {status}</source>
        <translation>{name}, {status}</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>Nobody now</source>
        <translation>Gerade niemand</translation>
    </message>
    <message>
        <source>No leads</source>
        <translation>Keine Leads</translation>
    </message>
    <message>
        <source>{name}: {step}</source>
        <translation>{name}: {step}</translation>
    </message>
    <message>
        <source>{n} of {of} open</source>
        <translation>{n} von {of} offen</translation>
    </message>
    <message>
        <source>1 lead</source>
        <translation>1 Lead</translation>
    </message>
    <message>
        <source>{n} leads</source>
        <translation>{n} Leads</translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation>{n} offen</translation>
    </message>
    <message>
        <source>{n} for later</source>
        <translation>{n} für später</translation>
    </message>
    <message>
        <source>{n} ended</source>
        <translation>{n} beendet</translation>
    </message>
    <message>
        <source>{status}, try {n} of {of}</source>
        <translation>{status}, Versuch {n} von {of}</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>Nichts geplant</translation>
    </message>
    <message>
        <source>Being worked: {who}</source>
        <translation>In Arbeit: {who}</translation>
    </message>
    <message>
        <source>Next: {step}, {when}</source>
        <translation>Als Nächstes: {step}, {when}</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>Markiert</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Own field</source>
        <translation>Eigenes Feld</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Zweiter Vorname</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Name suffix</source>
        <translation>Namenszusatz</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Branche</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Deal value</source>
        <translation>Auftragswert</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Phone, mobile</source>
        <translation>Telefon, mobil</translation>
    </message>
    <message>
        <source>Phone, work</source>
        <translation>Telefon, Arbeit</translation>
    </message>
    <message>
        <source>Phone, home</source>
        <translation>Telefon, privat</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Bundesland</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>{part}, work</source>
        <translation>{part}, Arbeit</translation>
    </message>
    <message>
        <source>{part}, home</source>
        <translation>{part}, privat</translation>
    </message>
    <message>
        <source>{part}, other</source>
        <translation>{part}, sonstige</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Wants</source>
        <translation>Möchte</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Source ID</source>
        <translation>Quell-ID</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation>Letzter Kontakt</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>Nächstes Datum</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>Nächste Uhrzeit</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Opted out, mail</source>
        <translation>Abgemeldet, Mail</translation>
    </message>
    <message>
        <source>Opted out, phone</source>
        <translation>Abgemeldet, Telefon</translation>
    </message>
    <message>
        <source>Agreed to mail</source>
        <translation>Mail erlaubt</translation>
    </message>
    <message>
        <source>Kind of the next column</source>
        <translation>Art der nächsten Spalte</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Ergänzen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dublette</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>In this file</source>
        <translation>In dieser Datei</translation>
    </message>
    <message>
        <source>Added to your book</source>
        <translation>Kommen ins Buch</translation>
    </message>
    <message>
        <source>Empty fields filled</source>
        <translation>Leere Felder gefüllt</translation>
    </message>
    <message>
        <source>Nothing to add</source>
        <translation>Nichts zu ergänzen</translation>
    </message>
    <message>
        <source>Left as they are</source>
        <translation>Bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Kept aside, with reason</source>
        <translation>Beiseite, mit Grund</translation>
    </message>
    <message>
        <source>{n} wait for your choice</source>
        <translation>{n} warten auf Ihre Wahl</translation>
    </message>
    <message>
        <source>No rows.</source>
        <translation>Keine Zeilen.</translation>
    </message>
    <message>
        <source>Your book has everybody in this file.</source>
        <translation>Ihr Buch hat alle aus dieser Datei.</translation>
    </message>
    <message>
        <source>Nobody you know gets anything new.</source>
        <translation>Bei Bekannten kommt nichts Neues dazu.</translation>
    </message>
    <message>
        <source>Nobody comes twice.</source>
        <translation>Niemand kommt doppelt.</translation>
    </message>
    <message>
        <source>Every row could be read.</source>
        <translation>Jede Zeile war lesbar.</translation>
    </message>
    <message>
        <source>HubSpot contacts export</source>
        <translation>HubSpot-Kontakte</translation>
    </message>
    <message>
        <source>Salesforce report</source>
        <translation>Salesforce-Bericht</translation>
    </message>
    <message>
        <source>LinkedIn connections</source>
        <translation>LinkedIn-Kontakte</translation>
    </message>
    <message>
        <source>Google contacts</source>
        <translation>Google-Kontakte</translation>
    </message>
    <message>
        <source>Outlook contacts</source>
        <translation>Outlook-Kontakte</translation>
    </message>
    <message>
        <source>Pipedrive export</source>
        <translation>Pipedrive-Export</translation>
    </message>
    <message>
        <source>Atomic CRM contacts</source>
        <translation>Atomic-CRM-Kontakte</translation>
    </message>
    <message>
        <source>vCard contacts</source>
        <translation>vCard-Kontakte</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>E-Mails</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>LeadDesk export</source>
        <translation>LeadDesk-Export</translation>
    </message>
    <message>
        <source>Recognised as {program}</source>
        <translation>Erkannt als {program}</translation>
    </message>
    <message>
        <source>Read as a plain list</source>
        <translation>Als einfache Liste gelesen</translation>
    </message>
    <message>
        <source>1 column matched</source>
        <translation>1 Spalte zugeordnet</translation>
    </message>
    <message>
        <source>{n} columns matched</source>
        <translation>{n} Spalten zugeordnet</translation>
    </message>
    <message>
        <source>1 kept as own field</source>
        <translation>1 als eigenes Feld</translation>
    </message>
    <message>
        <source>{n} kept as own fields</source>
        <translation>{n} als eigene Felder</translation>
    </message>
    <message>
        <source>{n} left out</source>
        <translation>{n} weggelassen</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Pipe</source>
        <translation>Strich</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>Parted by {sign}</source>
        <translation>Getrennt durch {sign}</translation>
    </message>
    <message>
        <source>Line {line}, {field}: {why}</source>
        <translation>Zeile {line}, {field}: {why}</translation>
    </message>
    <message>
        <source>Line {line}: {why}</source>
        <translation>Zeile {line}: {why}</translation>
    </message>
    <message>
        <source>Row {row}, {verdict}</source>
        <translation>Zeile {row}, {verdict}</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>{n} Zeilen</translation>
    </message>
    <message>
        <source>{new} new, {updated} updated, {duplicate} duplicate, {refused} refused</source>
        <translation>{new} neu, {updated} ergänzt, {duplicate} doppelt, {refused} abgelehnt</translation>
    </message>
    <message>
        <source>{n} of {of} rows are in</source>
        <translation>{n} von {of} Zeilen sind da</translation>
    </message>
    <message>
        <source>{n} rows a second, {time} left</source>
        <translation>{n} Zeilen je Sekunde, noch {time}</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message>
        <source>{n} seconds</source>
        <translation>{n} Sekunden</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} Minuten</translation>
    </message>
</context>
<context>
    <name>said</name>
    <message>
        <source>You promised {when}.</source>
        <translation>Zugesagt für {when}.</translation>
    </message>
    <message>
        <source>You wait for them until {when}.</source>
        <translation>Sie warten auf sie bis {when}.</translation>
    </message>
    <message>
        <source>It waits to be decided on since {when}.</source>
        <translation>Wartet seit {when} auf eine Entscheidung.</translation>
    </message>
    <message>
        <source>You promised {when}, now overdue.</source>
        <translation>Zugesagt für {when}, jetzt überfällig.</translation>
    </message>
    <message>
        <source>Planned for {when}.</source>
        <translation>Geplant für {when}.</translation>
    </message>
    <message>
        <source>You promised {when}, try {n} of {of}.</source>
        <translation>Zugesagt für {when}, Versuch {n} von {of}.</translation>
    </message>
    <message>
        <source>Wants {what}.</source>
        <translation>Möchte {what}.</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}.</translation>
    </message>
    <message>
        <source>It has no next step. Choose one.</source>
        <translation>Ohne nächsten Schritt. Einen wählen.</translation>
    </message>
    <message>
        <source>You promised {when}, now overdue, try {n} of {of}.</source>
        <translation>Zugesagt für {when}, jetzt überfällig, Versuch {n} von {of}.</translation>
    </message>
    <message>
        <source>Planned for {when}, try {n} of {of}.</source>
        <translation>Geplant für {when}, Versuch {n} von {of}.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>This company is not in your book.</source>
        <translation>Diese Firma ist nicht in Ihrem Buch.</translation>
    </message>
    <message>
        <source>It may have been taken back; see History.</source>
        <translation>Vielleicht wurde sie zurückgenommen; siehe Historie.</translation>
    </message>
    <message>
        <source>No company is called {words}.</source>
        <translation>Keine Firma heißt {words}.</translation>
    </message>
    <message>
        <source>{value} added to {name}</source>
        <translation>{value} bei {name} ergänzt</translation>
    </message>
    <message>
        <source>{lead} is at {company} now</source>
        <translation>{lead} ist jetzt bei {company}</translation>
    </message>
    <message>
        <source>{n} leads are at {company} now</source>
        <translation>{n} Leads sind jetzt bei {company}</translation>
    </message>
    <message>
        <source>From {companies}</source>
        <translation>Von {companies}</translation>
    </message>
    <message>
        <source>{name} made</source>
        <translation>{name} angelegt</translation>
    </message>
    <message>
        <source>{name} changed</source>
        <translation>{name} geändert</translation>
    </message>
    <message>
        <source>A company needs a name.</source>
        <translation>Eine Firma braucht einen Namen.</translation>
    </message>
    <message>
        <source>Type what it is called.</source>
        <translation>Eingeben, wie sie heißt.</translation>
    </message>
    <message>
        <source>{name} is in your book already.</source>
        <translation>{name} ist schon in Ihrem Buch.</translation>
    </message>
    <message>
        <source>Attach leads there, or use another name.</source>
        <translation>Leads dorthin legen oder einen anderen Namen nehmen.</translation>
    </message>
    <message>
        <source>There is nothing to add.</source>
        <translation>Es gibt nichts zu ergänzen.</translation>
    </message>
    <message>
        <source>Type a phone, mail or address.</source>
        <translation>Telefon, Mail oder Adresse eingeben.</translation>
    </message>
    <message>
        <source>This entry is not there any more.</source>
        <translation>Diesen Eintrag gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>{value} taken off {name}</source>
        <translation>{value} bei {name} entfernt</translation>
    </message>
    <message>
        <source>The leads need a company to go to.</source>
        <translation>Die Leads brauchen eine Firma als Ziel.</translation>
    </message>
    <message>
        <source>Type its name, or choose one.</source>
        <translation>Ihren Namen eingeben oder eine wählen.</translation>
    </message>
    <message>
        <source>These leads are at {name} already.</source>
        <translation>Diese Leads sind schon bei {name}.</translation>
    </message>
    <message>
        <source>Name another company.</source>
        <translation>Eine andere Firma nennen.</translation>
    </message>
    <message>
        <source>A lead has left {name} meanwhile.</source>
        <translation>Ein Lead gehört inzwischen nicht mehr zu {name}.</translation>
    </message>
    <message>
        <source>Pick them once more.</source>
        <translation>Noch einmal markieren.</translation>
    </message>
    <message>
        <source>{old} renamed to {new}</source>
        <translation>{old} heißt jetzt {new}</translation>
    </message>
    <message>
        <source>No lead is picked.</source>
        <translation>Kein Lead ist markiert.</translation>
    </message>
    <message>
        <source>Pick leads with Space first.</source>
        <translation>Zuerst Leads mit der Leertaste markieren.</translation>
    </message>
    <message>
        <source>A company has no field {field}.</source>
        <translation>Eine Firma hat kein Feld {field}.</translation>
    </message>
    <message>
        <source>It has {fields}.</source>
        <translation>Es gibt {fields}.</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>Der Export wurde angehalten.</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>Keine Datei wurde geschrieben.</translation>
    </message>
    <message>
        <source>Old value brought back for {name}</source>
        <translation>Alter Wert für {name} zurückgeholt</translation>
    </message>
    <message>
        <source>This lead was taken back.</source>
        <translation>Dieser Lead wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Bring the lead back first.</source>
        <translation>Zuerst den Lead zurückholen.</translation>
    </message>
    <message>
        <source>This was taken away.</source>
        <translation>Das wurde entfernt.</translation>
    </message>
    <message>
        <source>Bring it back itself first.</source>
        <translation>Zuerst den Eintrag selbst zurückholen.</translation>
    </message>
    <message>
        <source>{name} is closed.</source>
        <translation>{name} ist geschlossen.</translation>
    </message>
    <message>
        <source>Reopen the lead first.</source>
        <translation>Zuerst den Lead wieder öffnen.</translation>
    </message>
    <message>
        <source>{label} logged for {n} leads</source>
        <translation>{label} für {n} Leads eingetragen</translation>
    </message>
    <message>
        <source>{n} leads snoozed</source>
        <translation>{n} Leads vertagt</translation>
    </message>
    <message>
        <source>Waiting for {n} leads</source>
        <translation>Warten auf {n} Leads</translation>
    </message>
    <message>
        <source>Next step changed for {n} leads</source>
        <translation>Nächster Schritt für {n} Leads geändert</translation>
    </message>
    <message>
        <source>Note added for {n} leads</source>
        <translation>Notiz für {n} Leads geschrieben</translation>
    </message>
    <message>
        <source>{n} leads closed</source>
        <translation>{n} Leads geschlossen</translation>
    </message>
    <message>
        <source>{n} leads are on the path {path} now</source>
        <translation>{n} Leads sind jetzt auf dem Weg {path}</translation>
    </message>
    <message>
        <source>Tags changed for {n} leads</source>
        <translation>Tags für {n} Leads geändert</translation>
    </message>
    <message>
        <source>No weekday is a working day.</source>
        <translation>Kein Wochentag ist ein Arbeitstag.</translation>
    </message>
    <message>
        <source>Choose at least one in Settings.</source>
        <translation>In den Einstellungen mindestens einen wählen.</translation>
    </message>
    <message>
        <source>The working day ends before it starts.</source>
        <translation>Der Arbeitstag endet vor seinem Beginn.</translation>
    </message>
    <message>
        <source>Change its hours in Settings.</source>
        <translation>Die Zeiten in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>Only one has it</source>
        <translation>Nur einer hat es</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Neuer</translation>
    </message>
    <message>
        <source>Fuller</source>
        <translation>Vollständiger</translation>
    </message>
    <message>
        <source>Yours since {day}</source>
        <translation>Ihrer seit {day}</translation>
    </message>
    <message>
        <source>Has more history</source>
        <translation>Mehr Verlauf</translation>
    </message>
    <message>
        <source>Still worked on</source>
        <translation>Noch in Arbeit</translation>
    </message>
    <message>
        <source>Further along</source>
        <translation>Weiter fortgeschritten</translation>
    </message>
    <message>
        <source>Both can stand</source>
        <translation>Beides kann stehen</translation>
    </message>
    <message>
        <source>Same on both</source>
        <translation>Bei beiden gleich</translation>
    </message>
    <message>
        <source>This is too much for one lead.</source>
        <translation>Das ist zu viel für einen Lead.</translation>
    </message>
    <message>
        <source>Import a list as a file instead.</source>
        <translation>Eine Liste lieber als Datei importieren.</translation>
    </message>
    <message>
        <source>This has neither a name nor a company.</source>
        <translation>Das enthält weder Namen noch Firma.</translation>
    </message>
    <message>
        <source>Type it so: {EXAMPLE}.</source>
        <translation>So eingeben: {EXAMPLE}.</translation>
    </message>
    <message>
        <source>{name} has no outcome {key_or_digit}.</source>
        <translation>{name} hat kein Ergebnis {key_or_digit}.</translation>
    </message>
    <message>
        <source>{label} does not lead to {to}.</source>
        <translation>{label} führt nicht zu {to}.</translation>
    </message>
    <message>
        <source>It leads to {open_to}.</source>
        <translation>Es führt zu {open_to}.</translation>
    </message>
    <message>
        <source>A lead in {name} has no next step.</source>
        <translation>Ein Lead in {name} hat keinen nächsten Schritt.</translation>
    </message>
    <message>
        <source>Reopen it first.</source>
        <translation>Zuerst wieder öffnen.</translation>
    </message>
    <message>
        <source>Choose {offered}.</source>
        <translation>Zur Wahl: {offered}.</translation>
    </message>
    <message>
        <source>The path {name} has no status {key}.</source>
        <translation>Der Weg {name} hat keinen Status {key}.</translation>
    </message>
    <message>
        <source>It has {list}.</source>
        <translation>Es gibt {list}.</translation>
    </message>
    <message>
        <source>One more try</source>
        <translation>Noch ein Versuch</translation>
    </message>
    <message>
        <source>Key account</source>
        <translation>Key-Account</translation>
    </message>
    <message>
        <source>Rated hot</source>
        <translation>Als heiß bewertet</translation>
    </message>
    <message>
        <source>Rated A</source>
        <translation>Mit A bewertet</translation>
    </message>
    <message>
        <source>Rated warm</source>
        <translation>Als warm bewertet</translation>
    </message>
    <message>
        <source>Rated B</source>
        <translation>Mit B bewertet</translation>
    </message>
    <message>
        <source>Rated cold</source>
        <translation>Als kalt bewertet</translation>
    </message>
    <message>
        <source>Rated C</source>
        <translation>Mit C bewertet</translation>
    </message>
    <message>
        <source>Visited the page</source>
        <translation>War auf der Seite</translation>
    </message>
    <message>
        <source>Met already</source>
        <translation>Schon getroffen</translation>
    </message>
    <message>
        <source>Has a quote</source>
        <translation>Hat ein Angebot</translation>
    </message>
    <message>
        <source>Replied by mail</source>
        <translation>Per Mail geantwortet</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Kam zurück</translation>
    </message>
    <message>
        <source>Meeting booked</source>
        <translation>Termin steht</translation>
    </message>
    <message>
        <source>Wants a call</source>
        <translation>Will einen Anruf</translation>
    </message>
    <message>
        <source>Wants an offer</source>
        <translation>Will ein Angebot</translation>
    </message>
    <message>
        <source>Wants a visit</source>
        <translation>Will einen Besuch</translation>
    </message>
    <message>
        <source>Missed the meeting</source>
        <translation>Kam nicht zum Termin</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Nummer falsch</translation>
    </message>
    <message>
        <source>Not interested</source>
        <translation>Kein Interesse</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>1 try so far</source>
        <translation>Bisher 1 Versuch</translation>
    </message>
    <message>
        <source>Came recommended</source>
        <translation>Empfohlen worden</translation>
    </message>
    <message>
        <source>Saw the webinar</source>
        <translation>Sah das Webinar</translation>
    </message>
    <message>
        <source>Web form</source>
        <translation>Web-Formular</translation>
    </message>
    <message>
        <source>Asked us first</source>
        <translation>Fragte zuerst</translation>
    </message>
    <message>
        <source>Customer already</source>
        <translation>Schon Kunde</translation>
    </message>
    <message>
        <source>Through a partner</source>
        <translation>Über einen Partner</translation>
    </message>
    <message>
        <source>Fair visitor</source>
        <translation>Messebesuch</translation>
    </message>
    <message>
        <source>Event visitor</source>
        <translation>War auf dem Event</translation>
    </message>
    <message>
        <source>From a campaign</source>
        <translation>Aus einer Kampagne</translation>
    </message>
    <message>
        <source>Saw an advert</source>
        <translation>Sah eine Anzeige</translation>
    </message>
    <message>
        <source>Cold call</source>
        <translation>Kaltanruf</translation>
    </message>
    <message>
        <source>Bought list</source>
        <translation>Gekaufte Liste</translation>
    </message>
    <message>
        <source>Spoke already</source>
        <translation>Schon gesprochen</translation>
    </message>
    <message>
        <source>Said the need</source>
        <translation>Bedarf genannt</translation>
    </message>
    <message>
        <source>Has a number</source>
        <translation>Hat eine Nummer</translation>
    </message>
    <message>
        <source>Has an email</source>
        <translation>Hat eine E-Mail</translation>
    </message>
    <message>
        <source>{} of {} known</source>
        <translation>{} von {} klar</translation>
    </message>
    <message>
        <source>{} tries so far</source>
        <translation>Bisher {} Versuche</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Di</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Mi</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>So</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>März</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sept</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dez</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <translation>{weekday} {day}. {month}</translation>
    </message>
    <message>
        <source>{name} and {other} kept apart</source>
        <translation>{name} und {other} getrennt gelassen</translation>
    </message>
    <message>
        <source>They are not offered again</source>
        <translation>Sie werden nicht wieder vorgeschlagen</translation>
    </message>
    <message>
        <source>{name} and {other} are colleagues</source>
        <translation>{name} und {other} sind Kollegen</translation>
    </message>
    <message>
        <source>These two are one already.</source>
        <translation>Diese beiden sind schon eins.</translation>
    </message>
    <message>
        <source>Name two that are not.</source>
        <translation>Nennen Sie zwei, die es nicht sind.</translation>
    </message>
    <message>
        <source>Neither of the two has a company.</source>
        <translation>Keiner der beiden hat eine Firma.</translation>
    </message>
    <message>
        <source>Keep them apart, or give them one.</source>
        <translation>Lassen Sie sie getrennt, oder geben Sie ihnen eine.</translation>
    </message>
    <message>
        <source>{name} is at {time}</source>
        <translation>{name} ist um {time}</translation>
    </message>
    <message>
        <source>The date has come</source>
        <translation>Das Datum ist erreicht</translation>
    </message>
    <message>
        <source>Demo leads added</source>
        <translation>Demo-Leads angelegt</translation>
    </message>
    <message>
        <source>Came with a list</source>
        <translation>Aus einer Liste</translation>
    </message>
    <message>
        <source>Call mobile about the line 4 retrofit</source>
        <translation>Mobil anrufen wegen Umbau der Linie 4</translation>
    </message>
    <message>
        <source>Call before noon, afternoons went unanswered</source>
        <translation>Vormittags anrufen, nachmittags war niemand da</translation>
    </message>
    <message>
        <source>Mail the seal datasheet he asked for</source>
        <translation>Gewünschtes Dichtungsdatenblatt mailen</translation>
    </message>
    <message>
        <source>Call office, ask for purchasing</source>
        <translation>Büro anrufen, nach dem Einkauf fragen</translation>
    </message>
    <message>
        <source>Call back, she is free after eleven</source>
        <translation>Zurückrufen, ab elf hat sie Zeit</translation>
    </message>
    <message>
        <source>Drop in at the works, gate 2</source>
        <translation>Im Werk vorbeischauen, Tor 2</translation>
    </message>
    <message>
        <source>Call: ask who signs above 10,000</source>
        <translation>Anrufen: Wer zeichnet über 10.000?</translation>
    </message>
    <message>
        <source>Mail: ask for flow rate and medium</source>
        <translation>Mail: nach Durchfluss und Medium fragen</translation>
    </message>
    <message>
        <source>Demo at the plant, bring the test rig</source>
        <translation>Vorführung im Werk, Prüfstand mitbringen</translation>
    </message>
    <message>
        <source>Call to move the visit to next week</source>
        <translation>Anrufen, Besuch auf nächste Woche legen</translation>
    </message>
    <message>
        <source>Decide: ours, a duplicate, or no fit</source>
        <translation>Entscheiden: unser, doppelt oder unpassend</translation>
    </message>
    <message>
        <source>Mail the seal datasheet they asked for</source>
        <translation>Gewünschtes Dichtungsdatenblatt mailen</translation>
    </message>
    <message>
        <source>Call: ask about size and timing</source>
        <translation>Anrufen: nach Größe und Zeitpunkt fragen</translation>
    </message>
    <message>
        <source>Build the quote for two pumps</source>
        <translation>Angebot für zwei Pumpen schreiben</translation>
    </message>
    <message>
        <source>Add freight and send the quote</source>
        <translation>Fracht ergänzen und Angebot senden</translation>
    </message>
    <message>
        <source>Call for the decision</source>
        <translation>Wegen der Entscheidung anrufen</translation>
    </message>
    <message>
        <source>Send the reference they asked for</source>
        <translation>Gewünschte Referenz senden</translation>
    </message>
    <message>
        <source>Book repaired</source>
        <translation>Buch repariert</translation>
    </message>
    <message>
        <source>{name} has no known ending.</source>
        <translation>{name} hat keine bekannte Endung.</translation>
    </message>
    <message>
        <source>Use {list}.</source>
        <translation>Möglich: {list}.</translation>
    </message>
    <message>
        <source>A CSV file holds one table.</source>
        <translation>Eine CSV-Datei fasst eine Tabelle.</translation>
    </message>
    <message>
        <source>Choose one with --what, or write .xlsx or .json.</source>
        <translation>Mit --what eine wählen oder .xlsx oder .json schreiben.</translation>
    </message>
    <message>
        <source>vCards hold leads only.</source>
        <translation>vCards fassen nur Leads.</translation>
    </message>
    <message>
        <source>Leave --what out, or write .xlsx or .json.</source>
        <translation>--what weglassen oder .xlsx oder .json schreiben.</translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <translation>{path} lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Name a file in a folder that is there.</source>
        <translation>Eine Datei in einem vorhandenen Ordner nennen.</translation>
    </message>
    <message>
        <source>There is nothing called {word}.</source>
        <translation>Nichts heißt {word}.</translation>
    </message>
    <message>
        <source>Choose all, {list}.</source>
        <translation>Zur Wahl: all, {list}.</translation>
    </message>
    <message>
        <source>Choose a next step</source>
        <translation>Nächsten Schritt wählen</translation>
    </message>
    <message>
        <source>This is not brought back from here.</source>
        <translation>Das lässt sich von hier nicht zurückholen.</translation>
    </message>
    <message>
        <source>It stands so already.</source>
        <translation>So steht es schon da.</translation>
    </message>
    <message>
        <source>This lead is not in your book.</source>
        <translation>Dieser Lead ist nicht in Ihrem Buch.</translation>
    </message>
    <message>
        <source>This is not part of the lead any more.</source>
        <translation>Das gehört nicht mehr zum Lead.</translation>
    </message>
    <message>
        <source>The old value is not known any more.</source>
        <translation>Der alte Wert ist nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>Status brought back</source>
        <translation>Status zurückgeholt</translation>
    </message>
    <message>
        <source>Only a closed lead has a reason.</source>
        <translation>Nur ein geschlossener Lead hat einen Grund.</translation>
    </message>
    <message>
        <source>Close it with X.</source>
        <translation>Mit X schließen.</translation>
    </message>
    <message>
        <source>There was no name before.</source>
        <translation>Vorher gab es keinen Namen.</translation>
    </message>
    <message>
        <source>The lead&apos;s path has no such status any more.</source>
        <translation>Der Weg des Leads hat diesen Status nicht mehr.</translation>
    </message>
    <message>
        <source>{n} leads given to {other}</source>
        <translation>{n} Leads an {other} gegeben</translation>
    </message>
    <message>
        <source>A lead ends with a reason, not from here.</source>
        <translation>Ein Lead endet mit einem Grund, nicht von hier.</translation>
    </message>
    <message>
        <source>A path is not brought back alone.</source>
        <translation>Ein Weg kommt nicht allein zurück.</translation>
    </message>
    <message>
        <source>Change the path itself: the status goes along.</source>
        <translation>Den Weg selbst wechseln: Der Status geht mit.</translation>
    </message>
    <message>
        <source>A lead is not taken away from here.</source>
        <translation>Ein Lead lässt sich von hier nicht entfernen.</translation>
    </message>
    <message>
        <source>Undo what brought it back.</source>
        <translation>Rückgängig machen, was ihn zurückholte.</translation>
    </message>
    <message>
        <source>This step is done.</source>
        <translation>Dieser Schritt ist erledigt.</translation>
    </message>
    <message>
        <source>Bring back that it was open, then change it.</source>
        <translation>Zurückholen, dass er offen war, dann ändern.</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Supplier now</source>
        <translation>Jetziger Lieferant</translation>
    </message>
    <message>
        <source>{what}, {part}</source>
        <translation>{what}, {part}</translation>
    </message>
    <message>
        <source>Name of the company</source>
        <translation>Name der Firma</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Kind of step</source>
        <translation>Art des Schritts</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>Schritt erledigt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Wants</source>
        <translation>Möchte</translation>
    </message>
    <message>
        <source>ID elsewhere</source>
        <translation>ID anderswo</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>{step}, {when}</source>
        <translation>{step}, {when}</translation>
    </message>
    <message>
        <source>Import of {file}</source>
        <translation>Import von {file}</translation>
    </message>
    <message>
        <source>LeadDesk</source>
        <translation>LeadDesk</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Jemand im Team</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was passiert ist</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>A company that is gone</source>
        <translation>Eine entfernte Firma</translation>
    </message>
    <message>
        <source>Not taken: {values}</source>
        <translation>Nicht übernommen: {values}</translation>
    </message>
    <message>
        <source>{label}: {note}</source>
        <translation>{label}: {note}</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Bundesland</translation>
    </message>
    <message>
        <source>postcode</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>a pasted list</source>
        <translation>eine eingefügte Liste</translation>
    </message>
    <message>
        <source>{score}: {reasons}</source>
        <translation>{score}: {reasons}</translation>
    </message>
    <message>
        <source>{why}, as row {n}</source>
        <translation>{why}, wie Zeile {n}</translation>
    </message>
    <message>
        <source>same name and email</source>
        <translation>gleicher Name, gleiche E-Mail</translation>
    </message>
    <message>
        <source>same name and phone</source>
        <translation>gleicher Name, gleiches Telefon</translation>
    </message>
    <message>
        <source>same name and company</source>
        <translation>gleicher Name, gleiche Firma</translation>
    </message>
    <message>
        <source>same company</source>
        <translation>gleiche Firma</translation>
    </message>
    <message>
        <source>same email</source>
        <translation>gleiche E-Mail</translation>
    </message>
    <message>
        <source>the same row came in before</source>
        <translation>die gleiche Zeile kam schon</translation>
    </message>
    <message>
        <source>same as row {n}</source>
        <translation>wie Zeile {n}</translation>
    </message>
    <message>
        <source>{why} as row {n}</source>
        <translation>{why} wie Zeile {n}</translation>
    </message>
    <message>
        <source>The pasted list could not be kept while it comes in.</source>
        <translation>Die eingefügte Liste ließ sich nicht zwischenlagern.</translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation>Platz auf dem Datenträger schaffen.</translation>
    </message>
    <message>
        <source>Bringing the import of {name} again was interrupted and is finished now.</source>
        <translation>Der erneute Import von {name} war unterbrochen und ist jetzt fertig.</translation>
    </message>
    <message>
        <source>The import of {name} was interrupted and its file is gone, so it was taken back.</source>
        <translation>Der Import von {name} war unterbrochen und die Datei ist weg; er wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Taking back the import of {name} was interrupted and is finished now.</source>
        <translation>Das Zurücknehmen des Imports von {name} war unterbrochen und ist jetzt fertig.</translation>
    </message>
    <message>
        <source>The import of {name} was interrupted and is finished now: {n} rows.</source>
        <translation>Der Import von {name} war unterbrochen und ist jetzt fertig: {n} Zeilen.</translation>
    </message>
    <message>
        <source>The import of {name} was interrupted and is finished now: 1 row.</source>
        <translation>Der Import von {name} war unterbrochen und ist jetzt fertig: 1 Zeile.</translation>
    </message>
    <message>
        <source>Another import into this book is running.</source>
        <translation>Ein anderer Import in dieses Buch läuft.</translation>
    </message>
    <message>
        <source>Wait for it to end, then try again.</source>
        <translation>Sein Ende abwarten, dann noch einmal.</translation>
    </message>
    <message>
        <source>Do not contact by</source>
        <translation>Nicht ansprechen per</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation>Letzter Kontakt</translation>
    </message>
    <message>
        <source>Came with {file}</source>
        <translation>Kam mit {file}</translation>
    </message>
    <message>
        <source>From {file}</source>
        <translation>Aus {file}</translation>
    </message>
    <message>
        <source>Choose {list}.</source>
        <translation>Zur Wahl: {list}.</translation>
    </message>
    <message>
        <source>Not in your book</source>
        <translation>Nicht in Ihrem Buch</translation>
    </message>
    <message>
        <source>Undid: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <source>There is no import {batch_id}.</source>
        <translation>Es gibt keinen Import {batch_id}.</translation>
    </message>
    <message>
        <source>See `leaddesk history` for what was done.</source>
        <translation>`leaddesk history` zeigt, was getan wurde.</translation>
    </message>
    <message>
        <source>{label} was taken back before.</source>
        <translation>{label} wurde schon zurückgenommen.</translation>
    </message>
    <message>
        <source>Import the file again to bring it in.</source>
        <translation>Die Datei noch einmal importieren, um sie zu holen.</translation>
    </message>
    <message>
        <source>{duplicates} is no choice.</source>
        <translation>{duplicates} steht nicht zur Wahl.</translation>
    </message>
    <message>
        <source>Stale since {when}: call, or say when.</source>
        <translation>Liegt seit {when}: anrufen oder sagen, wann.</translation>
    </message>
    <message>
        <source>Last time: {what}, {time}.</source>
        <translation>Letztes Mal: {what}, {time}.</translation>
    </message>
    <message>
        <source>Try {n}</source>
        <translation>Versuch {n}</translation>
    </message>
    <message>
        <source>Try the other half of the day.</source>
        <translation>Die andere Tageshälfte versuchen.</translation>
    </message>
    <message>
        <source>Who supplies them now?</source>
        <translation>Wer liefert bisher?</translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>{name}, {company}</source>
        <translation>{name}, {company}</translation>
    </message>
    <message>
        <source>{name} added</source>
        <translation>{name} angelegt</translation>
    </message>
    <message>
        <source>Next {when}</source>
        <translation>Nächstes: {when}</translation>
    </message>
    <message>
        <source>{names} changed for {name}</source>
        <translation>{names} für {name} geändert</translation>
    </message>
    <message>
        <source>{kind} changed</source>
        <translation>{kind} geändert</translation>
    </message>
    <message>
        <source>Note added for {name}</source>
        <translation>Notiz für {name} geschrieben</translation>
    </message>
    <message>
        <source>{name} snoozed</source>
        <translation>{name} vertagt</translation>
    </message>
    <message>
        <source>Back {when}</source>
        <translation>Zurück: {when}</translation>
    </message>
    <message>
        <source>Waiting for {name}</source>
        <translation>Warten auf {name}</translation>
    </message>
    <message>
        <source>Next step changed for {name}</source>
        <translation>Nächster Schritt für {name} geändert</translation>
    </message>
    <message>
        <source>Closed: {reason}</source>
        <translation>Geschlossen: {reason}</translation>
    </message>
    <message>
        <source>{name} closed</source>
        <translation>{name} geschlossen</translation>
    </message>
    <message>
        <source>{status}: {reason}</source>
        <translation>{status}: {reason}</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>{name} reopened</source>
        <translation>{name} wieder geöffnet</translation>
    </message>
    <message>
        <source>To Re-engage, today</source>
        <translation>Zu Neu ansprechen, heute</translation>
    </message>
    <message>
        <source>Typed in</source>
        <translation>Eingetippt</translation>
    </message>
    <message>
        <source>There is nothing in the note.</source>
        <translation>In der Notiz steht nichts.</translation>
    </message>
    <message>
        <source>Type what there is to remember.</source>
        <translation>Eingeben, was zu merken ist.</translation>
    </message>
    <message>
        <source>Waiting for them</source>
        <translation>Warten auf sie</translation>
    </message>
    <message>
        <source>A closed lead needs a reason.</source>
        <translation>Ein geschlossener Lead braucht einen Grund.</translation>
    </message>
    <message>
        <source>Say why in a few words, such as: no budget.</source>
        <translation>In wenigen Worten sagen, warum, etwa: kein Budget.</translation>
    </message>
    <message>
        <source>{name} does not end a lead.</source>
        <translation>{name} beendet keinen Lead.</translation>
    </message>
    <message>
        <source>Choose lost, cancelled or disqualified.</source>
        <translation>Zur Wahl: lost, cancelled oder disqualified.</translation>
    </message>
    <message>
        <source>{name} is open.</source>
        <translation>{name} ist offen.</translation>
    </message>
    <message>
        <source>Log what happened instead.</source>
        <translation>Lieber eintragen, was passiert ist.</translation>
    </message>
    <message>
        <source>A lead needs a name.</source>
        <translation>Ein Lead braucht einen Namen.</translation>
    </message>
    <message>
        <source>Type the person&apos;s or the company&apos;s name.</source>
        <translation>Den Namen der Person oder der Firma eingeben.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>A lead has no field {field}.</source>
        <translation>Ein Lead hat kein Feld {field}.</translation>
    </message>
    <message>
        <source>It has {known}.</source>
        <translation>Es gibt {known}.</translation>
    </message>
    <message>
        <source>Name one by its id.</source>
        <translation>Einen mit seiner ID nennen.</translation>
    </message>
    <message>
        <source>No lead is called {words}.</source>
        <translation>Kein Lead heißt {words}.</translation>
    </message>
    <message>
        <source>Try `leaddesk search` with a part of the name.</source>
        <translation>`leaddesk search` mit einem Teil des Namens versuchen.</translation>
    </message>
    <message>
        <source>To {status}, {when}</source>
        <translation>Zu {status}, {when}</translation>
    </message>
    <message>
        <source>{label} logged for {name}</source>
        <translation>{label} für {name} eingetragen</translation>
    </message>
    <message>
        <source>Ask for {name}</source>
        <translation>Nach {name} fragen</translation>
    </message>
    <message>
        <source>{status} until {when}</source>
        <translation>{status} bis {when}</translation>
    </message>
    <message>
        <source>Try {n} on {when}</source>
        <translation>Versuch {n}: {when}</translation>
    </message>
    <message>
        <source>Path changed from {old} to {new}</source>
        <translation>Weg von {old} zu {new} gewechselt</translation>
    </message>
    <message>
        <source>{name} is on the path {path} now</source>
        <translation>{name} ist jetzt auf dem Weg {path}</translation>
    </message>
    <message>
        <source>In {status}</source>
        <translation>In {status}</translation>
    </message>
    <message>
        <source>There is no path {path}.</source>
        <translation>Es gibt keinen Weg {path}.</translation>
    </message>
    <message>
        <source>Choose {known}.</source>
        <translation>Zur Wahl: {known}.</translation>
    </message>
    <message>
        <source>{name} is on the path {path} already.</source>
        <translation>{name} ist schon auf dem Weg {path}.</translation>
    </message>
    <message>
        <source>{n} more are left as they are</source>
        <translation>{n} weitere bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Working time changed</source>
        <translation>Arbeitszeit geändert</translation>
    </message>
    <message>
        <source>There is no time zone {name}.</source>
        <translation>Es gibt keine Zeitzone {name}.</translation>
    </message>
    <message>
        <source>Try Europe/Berlin.</source>
        <translation>Etwa: Europe/Berlin.</translation>
    </message>
    <message>
        <source>The holidays of {country} are not known.</source>
        <translation>Die Feiertage von {country} sind nicht bekannt.</translation>
    </message>
    <message>
        <source>Try DE, FR or US.</source>
        <translation>Etwa: DE, FR oder US.</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Sichten</translation>
    </message>
    <message>
        <source>Decide in 30 seconds: ours, a duplicate, or no fit</source>
        <translation>In 30 Sekunden entscheiden: unser, doppelt oder unpassend</translation>
    </message>
    <message>
        <source>Where did it come from?</source>
        <translation>Woher kam er?</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Unser</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>Nicht unser</translation>
    </message>
    <message>
        <source>No fit…</source>
        <translation>Passt nicht…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dublette</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Erreichen</translation>
    </message>
    <message>
        <source>Get a two-way talk. Change channel and time of day</source>
        <translation>Ins Gespräch kommen. Kanal und Tageszeit wechseln</translation>
    </message>
    <message>
        <source>Call to get a two-way talk</source>
        <translation>Anrufen und ins Gespräch kommen</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>Which number or mail works?</source>
        <translation>Welche Nummer oder Mail stimmt?</translation>
    </message>
    <message>
        <source>Spoke</source>
        <translation>Gesprochen</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>Call again, other time of day</source>
        <translation>Noch einmal anrufen, andere Tageszeit</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keiner da</translation>
    </message>
    <message>
        <source>Call back…</source>
        <translation>Rückruf…</translation>
    </message>
    <message>
        <source>Call back as agreed</source>
        <translation>Wie vereinbart zurückrufen</translation>
    </message>
    <message>
        <source>Wrong number…</source>
        <translation>Nummer falsch…</translation>
    </message>
    <message>
        <source>Call, the old number was wrong</source>
        <translation>Anrufen, die alte Nummer war falsch</translation>
    </message>
    <message>
        <source>Not interested…</source>
        <translation>Kein Interesse…</translation>
    </message>
    <message>
        <source>Qualify</source>
        <translation>Klären</translation>
    </message>
    <message>
        <source>Learn need, who decides, timing and size</source>
        <translation>Bedarf, Entscheider, Zeitpunkt und Größe klären</translation>
    </message>
    <message>
        <source>Call: learn need, who decides and when</source>
        <translation>Anrufen: Bedarf, Entscheider und Zeitpunkt klären</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>What do they need?</source>
        <translation>Was brauchen sie?</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Wer entscheidet</translation>
    </message>
    <message>
        <source>Who signs?</source>
        <translation>Wer unterschreibt?</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>When do they need it?</source>
        <translation>Wann brauchen sie es?</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>Something went wrong in LeadDesk itself. What you saved is safe.</source>
        <translation>In LeadDesk selbst ging etwas schief. Gespeichertes ist sicher.</translation>
    </message>
    <message>
        <source>The book is gone from {folder}, so nothing more can be saved.</source>
        <translation>Das Buch ist nicht mehr in {folder}, es lässt sich nichts mehr speichern.</translation>
    </message>
    <message>
        <source>Put it back there and start LeadDesk again; what you typed is still here.</source>
        <translation>Dorthin zurücklegen und LeadDesk neu starten; Getipptes ist noch da.</translation>
    </message>
    <message>
        <source>Imported {what}</source>
        <translation>{what} importiert</translation>
    </message>
    <message>
        <source>{n} leads match {words}: {named}.</source>
        <translation>{n} Leads passen zu {words}: {named}.</translation>
    </message>
    <message>
        <source>{n} leads match {words}: {named} and {more} more.</source>
        <translation>{n} Leads passen zu {words}: {named} und {more} weitere.</translation>
    </message>
    <message>
        <source>Process changed</source>
        <translation>Prozess geändert</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>gleicher Name</translation>
    </message>
    <message>
        <source>same email {mail}</source>
        <translation>gleiche E-Mail {mail}</translation>
    </message>
    <message>
        <source>same phone {phone}</source>
        <translation>gleiches Telefon {phone}</translation>
    </message>
    <message>
        <source>Did again: {what}</source>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Redo brings it again.</source>
        <translation>Wiederholen bringt es zurück.</translation>
    </message>
    <message>
        <source>{name}: {field} was changed since</source>
        <translation>{name}: {field} wurde seither geändert</translation>
    </message>
    <message>
        <source>{name} was merged with {other}.</source>
        <translation>{name} wurde mit {other} zusammengeführt.</translation>
    </message>
    <message>
        <source>Work on {other}, or take them apart in History.</source>
        <translation>Arbeiten Sie mit {other}, oder trennen Sie beide im Verlauf.</translation>
    </message>
    <message>
        <source>The file has no column {name}.</source>
        <translation>Die Datei hat keine Spalte {name}.</translation>
    </message>
    <message>
        <source>Did you mean {near}? It has: {known}.</source>
        <translation>Gemeint ist vielleicht {near}? Sie hat: {known}.</translation>
    </message>
    <message>
        <source>It has: {known}.</source>
        <translation>Sie hat: {known}.</translation>
    </message>
    <message>
        <source>Line {line} has no value in {column}.</source>
        <translation>Zeile {line} hat keinen Wert in {column}.</translation>
    </message>
    <message>
        <source>Each row needs an id of its own.</source>
        <translation>Jede Zeile braucht eine eigene Kennung.</translation>
    </message>
    <message>
        <source>{value} stands twice in {column}: lines {one} and {two}.</source>
        <translation>{value} steht zweimal in {column}: Zeilen {one} und {two}.</translation>
    </message>
    <message>
        <source>{name} merged with {other}</source>
        <translation>{name} mit {other} zusammengeführt</translation>
    </message>
    <message>
        <source>Merged with {name}</source>
        <translation>Zusammengeführt mit {name}</translation>
    </message>
    <message>
        <source>{name} was not merged with another lead.</source>
        <translation>{name} wurde mit keinem anderen Lead zusammengeführt.</translation>
    </message>
    <message>
        <source>{name} and {other} are two again</source>
        <translation>{name} und {other} sind wieder zwei</translation>
    </message>
    <message>
        <source>{n} leads are there now</source>
        <translation>{n} Leads sind jetzt dort</translation>
    </message>
    <message>
        <source>{name} was not merged with another company.</source>
        <translation>{name} wurde mit keiner anderen Firma zusammengeführt.</translation>
    </message>
    <message>
        <source>Use another name, or merge with it too.</source>
        <translation>Nehmen Sie einen anderen Namen, oder führen Sie auch damit zusammen.</translation>
    </message>
    <message>
        <source>These two have no field {field}.</source>
        <translation>Diese beiden haben kein Feld {field}.</translation>
    </message>
    <message>
        <source>They have {fields}.</source>
        <translation>Sie haben {fields}.</translation>
    </message>
    <message>
        <source>{field} cannot be chosen so.</source>
        <translation>{field} lässt sich so nicht wählen.</translation>
    </message>
    <message>
        <source>{status}, {n} of {all} known</source>
        <translation>{status}, {n} von {all} bekannt</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Büro</translation>
    </message>
    <message>
        <source>Home phone</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Both are kept, the sooner one leads</source>
        <translation>Beide bleiben, der frühere führt</translation>
    </message>
    <message>
        <source>More cells than columns: the last ones may be shifted.</source>
        <translation>Mehr Zellen als Spalten: Die letzten können verschoben sein.</translation>
    </message>
    <message>
        <source>This is no date.</source>
        <translation>Das ist kein Datum.</translation>
    </message>
    <message>
        <source>Not clear whether yes or no: kept out to be safe.</source>
        <translation>Nicht klar, ob ja oder nein: vorsichtshalber gesperrt.</translation>
    </message>
    <message>
        <source>There is no field {field}.</source>
        <translation>Es gibt kein Feld {field}.</translation>
    </message>
    <message>
        <source>This is no address.</source>
        <translation>Das ist keine Adresse.</translation>
    </message>
    <message>
        <source>This is no phone number.</source>
        <translation>Das ist keine Telefonnummer.</translation>
    </message>
    <message>
        <source>This is an Exchange path, not an address.</source>
        <translation>Das ist ein Exchange-Pfad, keine Adresse.</translation>
    </message>
    <message>
        <source>This is no address: it has no @.</source>
        <translation>Das ist keine Adresse: Ihr fehlt das @.</translation>
    </message>
    <message>
        <source>A spreadsheet shortened this number; its last digits are lost.</source>
        <translation>Eine Tabellenkalkulation hat diese Nummer gekürzt; die letzten Ziffern sind verloren.</translation>
    </message>
    <message>
        <source>Letters were read as {guess}: look at names with accents.</source>
        <translation>Zeichen als {guess} gelesen: Namen mit Umlauten ansehen.</translation>
    </message>
    <message>
        <source>{name} cannot be read.</source>
        <translation>{name} ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Copy it to this computer and try again.</source>
        <translation>Auf diesen Computer kopieren und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Mostly UTF-8, in places {guess}: look at names with accents.</source>
        <translation>Meist UTF-8, stellenweise {guess}: Namen mit Umlauten ansehen.</translation>
    </message>
    <message>
        <source>{name} is not there.</source>
        <translation>{name} ist nicht da.</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Name und Ordner prüfen.</translation>
    </message>
    <message>
        <source>{name} may not be read.</source>
        <translation>{name} darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Ask for the right to read it, or copy it.</source>
        <translation>Das Leserecht erfragen oder die Datei kopieren.</translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation>{name} ist ein Ordner.</translation>
    </message>
    <message>
        <source>Choose a file inside it.</source>
        <translation>Eine Datei darin wählen.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} ist leer.</translation>
    </message>
    <message>
        <source>Bring a file with rows in it.</source>
        <translation>Eine Datei mit Zeilen bringen.</translation>
    </message>
    <message>
        <source>There is no text to read.</source>
        <translation>Es gibt keinen Text zu lesen.</translation>
    </message>
    <message>
        <source>Copy the rows and paste again.</source>
        <translation>Die Zeilen kopieren und neu einfügen.</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}: {what}</translation>
    </message>
    <message>
        <source>Choose a CSV or text file.</source>
        <translation>Eine CSV- oder Textdatei wählen.</translation>
    </message>
    <message>
        <source>This is no file name.</source>
        <translation>Das ist kein Dateiname.</translation>
    </message>
    <message>
        <source>Save it as CSV and bring that.</source>
        <translation>Als CSV speichern und diese bringen.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet, save it as CSV and bring that.</source>
        <translation>In einer Tabelle öffnen, als CSV speichern und diese bringen.</translation>
    </message>
    <message>
        <source>Bring a CSV or text file.</source>
        <translation>Eine CSV- oder Textdatei bringen.</translation>
    </message>
    <message>
        <source>This is an Excel workbook.</source>
        <translation>Das ist eine Excel-Mappe.</translation>
    </message>
    <message>
        <source>This is an empty zip archive.</source>
        <translation>Das ist ein leeres Zip-Archiv.</translation>
    </message>
    <message>
        <source>This is a PDF.</source>
        <translation>Das ist ein PDF.</translation>
    </message>
    <message>
        <source>Bring the list it was made from, as CSV.</source>
        <translation>Die Liste bringen, aus der es entstand, als CSV.</translation>
    </message>
    <message>
        <source>This is a packed file (gzip).</source>
        <translation>Das ist eine gepackte Datei (gzip).</translation>
    </message>
    <message>
        <source>Unpack it and bring what is inside.</source>
        <translation>Auspacken und den Inhalt bringen.</translation>
    </message>
    <message>
        <source>This is a packed file (bzip2).</source>
        <translation>Das ist eine gepackte Datei (bzip2).</translation>
    </message>
    <message>
        <source>This is a packed file (xz).</source>
        <translation>Das ist eine gepackte Datei (xz).</translation>
    </message>
    <message>
        <source>This is a packed file (7z).</source>
        <translation>Das ist eine gepackte Datei (7z).</translation>
    </message>
    <message>
        <source>This is a packed file (rar).</source>
        <translation>Das ist eine gepackte Datei (rar).</translation>
    </message>
    <message>
        <source>This is a packed file (zstd).</source>
        <translation>Das ist eine gepackte Datei (zstd).</translation>
    </message>
    <message>
        <source>This is a rich text document.</source>
        <translation>Das ist ein RTF-Dokument.</translation>
    </message>
    <message>
        <source>Save it as plain text and bring that.</source>
        <translation>Als reinen Text speichern und diesen bringen.</translation>
    </message>
    <message>
        <source>This is a database.</source>
        <translation>Das ist eine Datenbank.</translation>
    </message>
    <message>
        <source>This is a picture.</source>
        <translation>Das ist ein Bild.</translation>
    </message>
    <message>
        <source>This is a program.</source>
        <translation>Das ist ein Programm.</translation>
    </message>
    <message>
        <source>This is a calendar.</source>
        <translation>Das ist ein Kalender.</translation>
    </message>
    <message>
        <source>This is a web page.</source>
        <translation>Das ist eine Webseite.</translation>
    </message>
    <message>
        <source>This is an XML file.</source>
        <translation>Das ist eine XML-Datei.</translation>
    </message>
    <message>
        <source>This is a jCard file.</source>
        <translation>Das ist eine jCard-Datei.</translation>
    </message>
    <message>
        <source>Export the contacts as vCard or CSV and bring that.</source>
        <translation>Die Kontakte als vCard oder CSV exportieren und diese bringen.</translation>
    </message>
    <message>
        <source>This is a JSON file.</source>
        <translation>Das ist eine JSON-Datei.</translation>
    </message>
    <message>
        <source>This is a zip archive.</source>
        <translation>Das ist ein Zip-Archiv.</translation>
    </message>
    <message>
        <source>This is an OpenDocument spreadsheet.</source>
        <translation>Das ist eine OpenDocument-Tabelle.</translation>
    </message>
    <message>
        <source>This is a word processor document.</source>
        <translation>Das ist ein Textdokument.</translation>
    </message>
    <message>
        <source>Bring the list as CSV.</source>
        <translation>Die Liste als CSV bringen.</translation>
    </message>
    <message>
        <source>This is not a text file.</source>
        <translation>Das ist keine Textdatei.</translation>
    </message>
    <message>
        <source>This is an e-mail.</source>
        <translation>Das ist eine E-Mail.</translation>
    </message>
    <message>
        <source>This mail names no sender.</source>
        <translation>Diese E-Mail nennt keinen Absender.</translation>
    </message>
    <message>
        <source>Add the lead by hand.</source>
        <translation>Legen Sie den Lead von Hand an.</translation>
    </message>
    <message>
        <source>This mail was sent by a machine.</source>
        <translation>Diese E-Mail hat ein Programm verschickt.</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>This mail says that another was not delivered.</source>
        <translation>Diese E-Mail meldet, dass eine andere nicht zugestellt wurde.</translation>
    </message>
    <message>
        <source>This is a newsletter or a mailing list.</source>
        <translation>Das ist ein Newsletter oder eine Mailingliste.</translation>
    </message>
    <message>
        <source>This is an automatic reply.</source>
        <translation>Das ist eine automatische Antwort.</translation>
    </message>
    <message>
        <source>This mail is damaged.</source>
        <translation>Diese E-Mail ist beschädigt.</translation>
    </message>
    <message>
        <source>Open it in a mail program and copy its text.</source>
        <translation>Öffnen Sie sie in einem E-Mail-Programm und kopieren Sie den Text.</translation>
    </message>
    <message>
        <source>This is your own mail.</source>
        <translation>Das ist Ihre eigene E-Mail.</translation>
    </message>
    <message>
        <source>{n} mails of {m} senders: one row for each sender.</source>
        <translation>{n} E-Mails von {m} Absendern: eine Zeile je Absender.</translation>
    </message>
    <message>
        <source>No name, company, phone or email.</source>
        <translation>Kein Name, keine Firma, keine Telefonnummer, keine E-Mail.</translation>
    </message>
    <message>
        <source>Fill in one of them, or leave it out.</source>
        <translation>Tragen Sie etwas davon ein, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>{name} is too large.</source>
        <translation>{name} ist zu groß.</translation>
    </message>
    <message>
        <source>There is no vCard version {version}.</source>
        <translation>Es gibt keine vCard-Version {version}.</translation>
    </message>
    <message>
        <source>No lead fits this choice.</source>
        <translation>Kein Lead passt zu dieser Auswahl.</translation>
    </message>
    <message>
        <source>Choose another, or all leads.</source>
        <translation>Wählen Sie anders, oder alle Leads.</translation>
    </message>
    <message>
        <source>{name} is not the id of a lead.</source>
        <translation>{name} ist keine ID eines Leads.</translation>
    </message>
    <message>
        <source>It is printed as `id`.</source>
        <translation>Sie wird als `id` ausgegeben.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführung</translation>
    </message>
    <message>
        <source>Yours has a history</source>
        <translation>Ihrer hat eine Geschichte</translation>
    </message>
    <message>
        <source>Yours stands</source>
        <translation>Ihrer bleibt</translation>
    </message>
    <message>
        <source>Added to the timeline</source>
        <translation>Kommt in den Verlauf</translation>
    </message>
    <message>
        <source>Only the file has it</source>
        <translation>Nur in der Datei</translation>
    </message>
    <message>
        <source>Lead source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Both kept</source>
        <translation>Beide bleiben</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihres</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>From the file</source>
        <translation>Aus der Datei</translation>
    </message>
    <message>
        <source>This book is in no workspace.</source>
        <translation>Dieses Buch ist in keinem Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Join one: leaddesk enrol URL CODE.</source>
        <translation>Treten Sie einem bei: leaddesk enrol URL CODE.</translation>
    </message>
    <message>
        <source>This LeadDesk is too old for the server. What you did was sent.</source>
        <translation>Dieses LeadDesk ist zu alt für den Server. Was Sie getan haben, wurde gesendet.</translation>
    </message>
    <message>
        <source>Install a newer LeadDesk.</source>
        <translation>Installieren Sie ein neueres LeadDesk.</translation>
    </message>
    <message>
        <source>LeadDesk could not be started for this.</source>
        <translation>LeadDesk konnte dafür nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Several are called {words}.</source>
        <translation>Mehrere heißen {words}.</translation>
    </message>
    <message>
        <source>Name the email address.</source>
        <translation>Nennen Sie die E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>{name} given to {other}</source>
        <translation>{name} an {other} gegeben</translation>
    </message>
    <message>
        <source>{name} kept private</source>
        <translation>{name} bleibt privat</translation>
    </message>
    <message>
        <source>{name} shared with the team</source>
        <translation>{name} mit dem Team geteilt</translation>
    </message>
    <message>
        <source>Nobody in your workspace is called {words}.</source>
        <translation>Niemand in Ihrem Arbeitsbereich heißt {words}.</translation>
    </message>
    <message>
        <source>This person is not in your workspace.</source>
        <translation>Diese Person ist nicht in Ihrem Arbeitsbereich.</translation>
    </message>
    <message>
        <source>{other} has {name} already.</source>
        <translation>{other} hat {name} schon.</translation>
    </message>
    <message>
        <source>{other} is not in your team.</source>
        <translation>{other} ist nicht in Ihrem Team.</translation>
    </message>
    <message>
        <source>Choose someone of your team.</source>
        <translation>Wählen Sie jemanden aus Ihrem Team.</translation>
    </message>
    <message>
        <source>{name} is a colleague&apos;s lead.</source>
        <translation>{name} ist der Lead eines anderen.</translation>
    </message>
    <message>
        <source>Its owner or a manager gives it away.</source>
        <translation>Wem er gehört oder ein Manager gibt ihn weiter.</translation>
    </message>
    <message>
        <source>{other} is an admin, who has no leads.</source>
        <translation>{other} ist Admin und hat keine Leads.</translation>
    </message>
    <message>
        <source>Choose a rep or a manager.</source>
        <translation>Wählen Sie jemanden aus dem Verkauf oder einen Manager.</translation>
    </message>
    <message>
        <source>Its owner or a manager decides who sees it.</source>
        <translation>Wem er gehört oder wer das Team leitet, entscheidet, wer ihn sieht.</translation>
    </message>
    <message>
        <source>Changed by two; {who}&apos;s value stands</source>
        <translation>Von zweien geändert; der Wert von {who} gilt</translation>
    </message>
    <message>
        <source>Kept for {name}</source>
        <translation>Behalten bei {name}</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}: {value}</translation>
    </message>
    <message>
        <source>Flipped for {name}</source>
        <translation>Gewechselt bei {name}</translation>
    </message>
    <message>
        <source>Status flipped after sync</source>
        <translation>Status nach dem Abgleich gewechselt</translation>
    </message>
    <message>
        <source>This is not in your book any more.</source>
        <translation>Das ist nicht mehr in Ihrem Buch.</translation>
    </message>
    <message>
        <source>This is not flipped from here.</source>
        <translation>Das wird nicht von hier aus gewechselt.</translation>
    </message>
    <message>
        <source>Keep it, or change the lead.</source>
        <translation>Behalten Sie es, oder ändern Sie den Lead.</translation>
    </message>
    <message>
        <source>There is no clash {id}.</source>
        <translation>Es gibt keine Auswahl {id}.</translation>
    </message>
    <message>
        <source>`leaddesk clashes` lists them.</source>
        <translation>`leaddesk clashes` zählt sie auf.</translation>
    </message>
    <message>
        <source>This has been settled meanwhile.</source>
        <translation>Das ist inzwischen entschieden.</translation>
    </message>
    <message>
        <source>Yours is kept</source>
        <translation>Ihres bleibt</translation>
    </message>
    <message>
        <source>same ID as row {n}</source>
        <translation>gleiche Kennung wie Zeile {n}</translation>
    </message>
    <message>
        <source>same ID elsewhere</source>
        <translation>gleiche Kennung anderswo</translation>
    </message>
    <message>
        <source>{name} was worked on since and stays as it is</source>
        <translation>An {name} wurde seither gearbeitet; alles daran bleibt, wie es ist</translation>
    </message>
    <message>
        <source>{count} and {m} next steps kept</source>
        <translation>{count} und {m} nächste Schritte bleiben</translation>
    </message>
    <message>
        <source>1 activity</source>
        <translation>1 Aktivität</translation>
    </message>
    <message>
        <source>{n} activities</source>
        <translation>{n} Aktivitäten</translation>
    </message>
    <message>
        <source>{m} next steps kept</source>
        <translation>{m} nächste Schritte bleiben</translation>
    </message>
    <message>
        <source>{count} kept</source>
        <translation>{count} bleiben</translation>
    </message>
    <message>
        <source>1 lead is there now</source>
        <translation>1 Lead ist jetzt dort</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>Nächster Termin</translation>
    </message>
    <message>
        <source>Whether it is there</source>
        <translation>Ob es da ist</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Opt-out</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>Noch da</translation>
    </message>
    <message>
        <source>Sent again for {name}</source>
        <translation>Erneut gesendet für {name}</translation>
    </message>
    <message>
        <source>Changed and sent for {name}</source>
        <translation>Geändert und gesendet für {name}</translation>
    </message>
    <message>
        <source>Discarded for {name}</source>
        <translation>Verworfen für {name}</translation>
    </message>
    <message>
        <source>a lead</source>
        <translation>einen Lead</translation>
    </message>
    <message>
        <source>This lead is not yours to change in this way.</source>
        <translation>Diesen Lead dürfen Sie so nicht ändern.</translation>
    </message>
    <message>
        <source>Ask its owner or a manager, or copy the text and discard it here.</source>
        <translation>Fragen Sie, wem er gehört, oder die Leitung; oder kopieren Sie den Text und verwerfen Sie ihn hier.</translation>
    </message>
    <message>
        <source>What it belongs to is not there any more.</source>
        <translation>Wozu es gehört, gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Copy the text if you need it elsewhere.</source>
        <translation>Kopieren Sie den Text, falls Sie ihn anderswo brauchen.</translation>
    </message>
    <message>
        <source>It belongs to something that was not taken.</source>
        <translation>Es gehört zu etwas, das nicht angenommen wurde.</translation>
    </message>
    <message>
        <source>Send that one again first.</source>
        <translation>Senden Sie zuerst dieses erneut.</translation>
    </message>
    <message>
        <source>The server cannot take this value.</source>
        <translation>Der Server kann diesen Wert nicht annehmen.</translation>
    </message>
    <message>
        <source>Edit it, or update LeadDesk and send it again.</source>
        <translation>Ändern Sie ihn, oder aktualisieren Sie LeadDesk und senden Sie ihn erneut.</translation>
    </message>
    <message>
        <source>The server has another entry in its place.</source>
        <translation>Der Server hat dort einen anderen Eintrag.</translation>
    </message>
    <message>
        <source>Copy the text and enter it anew.</source>
        <translation>Kopieren Sie den Text und geben Sie ihn neu ein.</translation>
    </message>
    <message>
        <source>These are one lead already.</source>
        <translation>Das ist schon ein Lead.</translation>
    </message>
    <message>
        <source>Discard it.</source>
        <translation>Verwerfen Sie es.</translation>
    </message>
    <message>
        <source>It could not be sent after several tries.</source>
        <translation>Es konnte trotz mehrerer Versuche nicht gesendet werden.</translation>
    </message>
    <message>
        <source>Send it again.</source>
        <translation>Senden Sie es erneut.</translation>
    </message>
    <message>
        <source>The server did not take it.</source>
        <translation>Der Server hat es nicht angenommen.</translation>
    </message>
    <message>
        <source>This LeadDesk does not know what it was.</source>
        <translation>Dieses LeadDesk weiß nicht, was es war.</translation>
    </message>
    <message>
        <source>Copy the text.</source>
        <translation>Kopieren Sie den Text.</translation>
    </message>
    <message>
        <source>{name} is not in your book any more.</source>
        <translation>{name} ist nicht mehr in Ihrem Buch.</translation>
    </message>
    <message>
        <source>This is not a text to edit.</source>
        <translation>Das ist kein Text, der sich ändern lässt.</translation>
    </message>
    <message>
        <source>Send it again, or discard it.</source>
        <translation>Senden Sie es erneut, oder verwerfen Sie es.</translation>
    </message>
    <message>
        <source>Not a time.</source>
        <translation>Kein Zeitpunkt.</translation>
    </message>
    <message>
        <source>Try thu 10am, in 3 days or 26 Nov.</source>
        <translation>Etwa do 10 Uhr, in 3 Tagen oder 26. Nov.</translation>
    </message>
    <message>
        <source>This is not in the tray any more.</source>
        <translation>Das liegt nicht mehr bei den nicht gesendeten.</translation>
    </message>
    <message>
        <source>{value}, from {name}</source>
        <translation>{value}, von {name}</translation>
    </message>
    <message>
        <source>{fields} and {n} more</source>
        <translation>{fields} und {n} weitere</translation>
    </message>
    <message>
        <source>{value}, from you</source>
        <translation>{value}, von Ihnen</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{name} is talking to this company: {status}, since {day}</source>
        <translation>{name} spricht mit dieser Firma: {status}, seit {day}</translation>
    </message>
    <message>
        <source>Hold changed for {n} leads</source>
        <translation>{n} Leads zurückgestellt oder freigegeben</translation>
    </message>
    <message>
        <source>Came with sync</source>
        <translation>Mit dem Abgleich gekommen</translation>
    </message>
    <message>
        <source>Its owner or a manager ends or merges it. Log what you know instead.</source>
        <translation>Nur wem er gehört oder ein Manager schließt ihn ab oder führt ihn zusammen. Halten Sie stattdessen fest, was Sie wissen.</translation>
    </message>
    <message>
        <source>On hold while you talk to {name}</source>
        <translation>Zurückgestellt, solange Sie mit {name} sprechen</translation>
    </message>
    <message>
        <source>{name} released</source>
        <translation>{name} freigegeben</translation>
    </message>
    <message>
        <source>{name} put on hold</source>
        <translation>{name} zurückgestellt</translation>
    </message>
    <message>
        <source>Back {when} at latest</source>
        <translation>Zurück spätestens {when}</translation>
    </message>
    <message>
        <source>On hold until {name} is done</source>
        <translation>Zurückgestellt, bis {name} fertig ist</translation>
    </message>
    <message>
        <source>Nobody else is talking to the company of {name}.</source>
        <translation>Niemand sonst spricht mit der Firma von {name}.</translation>
    </message>
    <message>
        <source>Snooze the lead, or wait for them.</source>
        <translation>Den Lead verschieben oder auf sie warten.</translation>
    </message>
    <message>
        <source>Reading is locked: this computer has not synced for {n} days.</source>
        <translation>Lesen ist gesperrt: Dieser Rechner hat seit {n} Tagen nicht abgeglichen.</translation>
    </message>
    <message>
        <source>Connect to your server and sync. What you did is safe and goes up then.</source>
        <translation>Verbinden Sie sich mit dem Server und gleichen Sie ab. Was Sie getan haben, ist sicher und wird dann gesendet.</translation>
    </message>
    <message>
        <source>The workspace&apos;s lead process is newer than this LeadDesk.</source>
        <translation>Der Lead-Prozess des Arbeitsbereichs ist neuer als dieses LeadDesk.</translation>
    </message>
    <message>
        <source>Install a newer LeadDesk; until then the old process is used.</source>
        <translation>Installieren Sie ein neueres LeadDesk; bis dahin gilt der alte Prozess.</translation>
    </message>
    <message>
        <source>{n} other leads of the company are on hold</source>
        <translation>{n} weitere Leads der Firma sind zurückgestellt</translation>
    </message>
    <message>
        <source>Another lead of the company is on hold</source>
        <translation>Ein weiterer Lead der Firma ist zurückgestellt</translation>
    </message>
    <message>
        <source>You are talking to {contact} here: {status}, since {day}</source>
        <translation>Sie sprechen hier mit {contact}: {status}, seit {day}</translation>
    </message>
    <message>
        <source>{name} is talking to {contact} here: {status}, since {day}</source>
        <translation>{name} spricht hier mit {contact}: {status}, seit {day}</translation>
    </message>
    <message>
        <source>{folder} is no folder.</source>
        <translation>{folder} ist kein Ordner.</translation>
    </message>
    <message>
        <source>Choose a folder that is there.</source>
        <translation>Wählen Sie einen vorhandenen Ordner.</translation>
    </message>
    <message>
        <source>The folder {folder} is watched</source>
        <translation>Der Ordner {folder} wird beobachtet</translation>
    </message>
    <message>
        <source>No folder is watched</source>
        <translation>Kein Ordner wird beobachtet</translation>
    </message>
    <message>
        <source>This is no object with fields.</source>
        <translation>Das ist kein Objekt mit Feldern.</translation>
    </message>
    <message>
        <source>{name} holds no list of leads.</source>
        <translation>{name} enthält keine Liste von Leads.</translation>
    </message>
    <message>
        <source>Bring it as CSV.</source>
        <translation>Bringen Sie es als CSV.</translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <translation>{name} ist beschädigt.</translation>
    </message>
    <message>
        <source>Export it again, or bring it as CSV.</source>
        <translation>Exportieren Sie es neu, oder bringen Sie es als CSV.</translation>
    </message>
    <message>
        <source>{name} is a page without a table.</source>
        <translation>{name} ist eine Seite ohne Tabelle.</translation>
    </message>
    <message>
        <source>{name} has no sheets: it is no workbook.</source>
        <translation>{name} hat keine Blätter: Es ist keine Arbeitsmappe.</translation>
    </message>
    <message>
        <source>Leave the sheet out, or bring the workbook itself.</source>
        <translation>Das Blatt weglassen oder die Arbeitsmappe selbst bringen.</translation>
    </message>
    <message>
        <source>{name} is no file but a pipe, a socket or a device.</source>
        <translation>{name} ist keine Datei, sondern eine Pipe, ein Socket oder ein Gerät.</translation>
    </message>
    <message>
        <source>Save what comes out of it as a file and bring that.</source>
        <translation>Was herauskommt, als Datei speichern und diese bringen.</translation>
    </message>
    <message>
        <source>Fill in one of them, or leave the row out.</source>
        <translation>Tragen Sie etwas davon ein, oder lassen Sie die Zeile weg.</translation>
    </message>
    <message>
        <source>This is a line of totals, not a lead.</source>
        <translation>Das ist eine Summenzeile, kein Lead.</translation>
    </message>
    <message>
        <source>This is a line about the file, not a lead.</source>
        <translation>Das ist eine Zeile über die Datei, kein Lead.</translation>
    </message>
    <message>
        <source>{column}: read month first; no date of the file tells. Look at one you know.</source>
        <translation>{column}: Monat zuerst gelesen; kein Datum der Datei verrät es. Eines ansehen, das Sie kennen.</translation>
    </message>
    <message>
        <source>{column}: read day first, as in the other dates. Look at one you know.</source>
        <translation>{column}: Tag zuerst gelesen, wie in den anderen Daten. Eines ansehen, das Sie kennen.</translation>
    </message>
    <message>
        <source>{column}: read day first; no date of the file tells. Look at one you know.</source>
        <translation>{column}: Tag zuerst gelesen; kein Datum der Datei verrät es. Eines ansehen, das Sie kennen.</translation>
    </message>
    <message>
        <source>{column}: read month first, as in the other dates. Look at one you know.</source>
        <translation>{column}: Monat zuerst gelesen, wie in den anderen Daten. Eines ansehen, das Sie kennen.</translation>
    </message>
    <message>
        <source>{name} has no rows that can be read.</source>
        <translation>{name} hat keine lesbaren Zeilen.</translation>
    </message>
    <message>
        <source>Open it in a text editor and look.</source>
        <translation>In einem Texteditor öffnen und ansehen.</translation>
    </message>
    <message>
        <source>The file has no column names; the columns were told by their values.</source>
        <translation>Die Datei hat keine Spaltennamen; die Spalten sind an ihren Werten erkannt.</translation>
    </message>
    <message>
        <source>No column was recognised as name, company or email: say which is which.</source>
        <translation>Keine Spalte ist als Name, Firma oder E-Mail erkannt: sagen, welche was ist.</translation>
    </message>
    <message>
        <source>{name} has column names, but no row that can be read.</source>
        <translation>{name} hat Spaltennamen, aber keine lesbare Zeile.</translation>
    </message>
    <message>
        <source>{name} has column names, but no rows.</source>
        <translation>{name} hat Spaltennamen, aber keine Zeilen.</translation>
    </message>
    <message>
        <source>This line is too long.</source>
        <translation>Diese Zeile ist zu lang.</translation>
    </message>
    <message>
        <source>Look at it in a text editor.</source>
        <translation>Sehen Sie sie in einem Texteditor an.</translation>
    </message>
    <message>
        <source>A cell is longer than a million signs.</source>
        <translation>Eine Zelle ist länger als eine Million Zeichen.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Kürzen Sie sie.</translation>
    </message>
    <message>
        <source>A quote is opened here and not closed.</source>
        <translation>Hier beginnt ein Anführungszeichen und endet nicht.</translation>
    </message>
    <message>
        <source>Close or delete the quote.</source>
        <translation>Schließen oder löschen Sie das Anführungszeichen.</translation>
    </message>
    <message>
        <source>{n} cards do not end; what they say until there is read.</source>
        <translation>{n} Karten enden nicht; gelesen wird, was sie bis dahin sagen.</translation>
    </message>
    <message>
        <source>1 card does not end; what it says until there is read.</source>
        <translation>1 Karte endet nicht; gelesen wird, was sie bis dahin sagt.</translation>
    </message>
    <message>
        <source>This stands between two contacts and belongs to none.</source>
        <translation>Das steht zwischen zwei Kontakten und gehört zu keinem.</translation>
    </message>
    <message>
        <source>This contact is too long.</source>
        <translation>Dieser Kontakt ist zu lang.</translation>
    </message>
    <message>
        <source>Shorten its notes.</source>
        <translation>Kürzen Sie seine Notizen.</translation>
    </message>
    <message>
        <source>This is a group, not a person.</source>
        <translation>Das ist eine Gruppe, keine Person.</translation>
    </message>
    <message>
        <source>This contact is empty.</source>
        <translation>Dieser Kontakt ist leer.</translation>
    </message>
    <message>
        <source>Read from the sheet {sheet}, one of {n}.</source>
        <translation>Gelesen aus dem Blatt {sheet}, einem von {n}.</translation>
    </message>
    <message>
        <source>{name} has no sheet {sheet} with rows.</source>
        <translation>{name} hat kein Blatt {sheet} mit Zeilen.</translation>
    </message>
    <message>
        <source>{name} is too large a workbook.</source>
        <translation>{name} ist eine zu große Arbeitsmappe.</translation>
    </message>
    <message>
        <source>Save the sheet with the leads as CSV and bring that.</source>
        <translation>Das Blatt mit den Leads als CSV speichern und diese bringen.</translation>
    </message>
    <message>
        <source>{name} is damaged or no workbook.</source>
        <translation>{name} ist beschädigt oder keine Arbeitsmappe.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet, save it as XLSX or CSV and bring that.</source>
        <translation>In einer Tabelle öffnen, als XLSX oder CSV speichern und diese bringen.</translation>
    </message>
    <message>
        <source>{name} has no sheet with rows.</source>
        <translation>{name} hat kein Blatt mit Zeilen.</translation>
    </message>
    <message>
        <source>{name} is locked with a password.</source>
        <translation>{name} ist mit einem Passwort gesperrt.</translation>
    </message>
    <message>
        <source>Open it, save it without the password and bring that.</source>
        <translation>Öffnen, ohne Passwort speichern und diese Datei bringen.</translation>
    </message>
    <message>
        <source>Not enough agrees to be sure</source>
        <translation>Zu wenig stimmt überein, um sicher zu sein</translation>
    </message>
    <message>
        <source>In a book this size</source>
        <translation>In einem Buch dieser Größe</translation>
    </message>
    <message>
        <source>Two people, whatever else agrees</source>
        <translation>Zwei Personen, was immer sonst übereinstimmt</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>Anderer Name</translation>
    </message>
    <message>
        <source>Same last name, other first name</source>
        <translation>Gleicher Nachname, anderer Vorname</translation>
    </message>
    <message>
        <source>{one} and {two} may be short for one name</source>
        <translation>{one} und {two} können Kurzformen eines Namens sein</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Gleicher Name</translation>
    </message>
    <message>
        <source>Other first name</source>
        <translation>Anderer Vorname</translation>
    </message>
    <message>
        <source>First and last name changed places</source>
        <translation>Vor- und Nachname sind vertauscht</translation>
    </message>
    <message>
        <source>Only one of them names a person</source>
        <translation>Nur einer von beiden nennt eine Person</translation>
    </message>
    <message>
        <source>{one} and {two} are written alike</source>
        <translation>{one} und {two} schreiben sich ähnlich</translation>
    </message>
    <message>
        <source>Same first name, other last name</source>
        <translation>Gleicher Vorname, anderer Nachname</translation>
    </message>
    <message>
        <source>{initial} may stand for {name}</source>
        <translation>{initial} kann für {name} stehen</translation>
    </message>
    <message>
        <source>{one} and {two} may be one name</source>
        <translation>{one} und {two} können ein Name sein</translation>
    </message>
    <message>
        <source>Same name but for a middle name</source>
        <translation>Gleicher Name bis auf einen zweiten Vornamen</translation>
    </message>
    <message>
        <source>Same name, other middle name</source>
        <translation>Gleicher Name, anderer zweiter Vorname</translation>
    </message>
    <message>
        <source>Same last name</source>
        <translation>Gleicher Nachname</translation>
    </message>
    <message>
        <source>{short} is short for {long}</source>
        <translation>{short} ist kurz für {long}</translation>
    </message>
    <message>
        <source>Same name, a very common one</source>
        <translation>Gleicher Name, ein sehr häufiger</translation>
    </message>
    <message>
        <source>Same name, a common one</source>
        <translation>Gleicher Name, ein häufiger</translation>
    </message>
    <message>
        <source>Same name, a rare one</source>
        <translation>Gleicher Name, ein seltener</translation>
    </message>
    <message>
        <source>Same name, a very rare one</source>
        <translation>Gleicher Name, ein sehr seltener</translation>
    </message>
    <message>
        <source>Same first name</source>
        <translation>Gleicher Vorname</translation>
    </message>
    <message>
        <source>Same initial</source>
        <translation>Gleicher Anfangsbuchstabe</translation>
    </message>
    <message>
        <source>Similar first name</source>
        <translation>Ähnlicher Vorname</translation>
    </message>
    <message>
        <source>Same web address</source>
        <translation>Gleiche Webadresse</translation>
    </message>
    <message>
        <source>Same firm {firm}</source>
        <translation>Gleiche Firma {firm}</translation>
    </message>
    <message>
        <source>{short} may stand for {long}</source>
        <translation>{short} kann für {long} stehen</translation>
    </message>
    <message>
        <source>{long} begins with or holds {short}</source>
        <translation>{long} beginnt mit {short} oder enthält es</translation>
    </message>
    <message>
        <source>{short} and {long}: one may be a part of the other</source>
        <translation>{short} und {long}: eines kann ein Teil des anderen sein</translation>
    </message>
    <message>
        <source>Firms with a word in common</source>
        <translation>Firmen mit einem gemeinsamen Wort</translation>
    </message>
    <message>
        <source>{one} and {two} differ in a number</source>
        <translation>{one} und {two} unterscheiden sich in einer Zahl</translation>
    </message>
    <message>
        <source>Only one of them names a firm</source>
        <translation>Nur einer von beiden nennt eine Firma</translation>
    </message>
    <message>
        <source>Other firm</source>
        <translation>Andere Firma</translation>
    </message>
    <message>
        <source>Same firm {firm}, same address</source>
        <translation>Gleiche Firma {firm}, gleiche Adresse</translation>
    </message>
    <message>
        <source>Same firm {firm}, same street</source>
        <translation>Gleiche Firma {firm}, gleiche Straße</translation>
    </message>
    <message>
        <source>Same firm {firm}, same postcode</source>
        <translation>Gleiche Firma {firm}, gleiche Postleitzahl</translation>
    </message>
    <message>
        <source>Same firm {firm}, same town</source>
        <translation>Gleiche Firma {firm}, gleicher Ort</translation>
    </message>
    <message>
        <source>Same firm {firm}, other place</source>
        <translation>Gleiche Firma {firm}, anderer Ort</translation>
    </message>
    <message>
        <source>Firms with similar names, same address</source>
        <translation>Firmen mit ähnlichen Namen, gleiche Adresse</translation>
    </message>
    <message>
        <source>Firms with similar names, same street</source>
        <translation>Firmen mit ähnlichen Namen, gleiche Straße</translation>
    </message>
    <message>
        <source>Firms with similar names, same postcode</source>
        <translation>Firmen mit ähnlichen Namen, gleiche Postleitzahl</translation>
    </message>
    <message>
        <source>Firms with similar names, same town</source>
        <translation>Firmen mit ähnlichen Namen, gleicher Ort</translation>
    </message>
    <message>
        <source>Firms with similar names, other place</source>
        <translation>Firmen mit ähnlichen Namen, anderer Ort</translation>
    </message>
    <message>
        <source>Firms with similar names</source>
        <translation>Firmen mit ähnlichen Namen</translation>
    </message>
    <message>
        <source>Other firm, same address</source>
        <translation>Andere Firma, gleiche Adresse</translation>
    </message>
    <message>
        <source>Other firm, same street</source>
        <translation>Andere Firma, gleiche Straße</translation>
    </message>
    <message>
        <source>Other firm, same postcode</source>
        <translation>Andere Firma, gleiche Postleitzahl</translation>
    </message>
    <message>
        <source>Other firm, same town</source>
        <translation>Andere Firma, gleicher Ort</translation>
    </message>
    <message>
        <source>Other firm, other place</source>
        <translation>Andere Firma, anderer Ort</translation>
    </message>
    <message>
        <source>Same address</source>
        <translation>Gleiche Adresse</translation>
    </message>
    <message>
        <source>Same street</source>
        <translation>Gleiche Straße</translation>
    </message>
    <message>
        <source>Same postcode</source>
        <translation>Gleiche Postleitzahl</translation>
    </message>
    <message>
        <source>Same town</source>
        <translation>Gleicher Ort</translation>
    </message>
    <message>
        <source>Other place</source>
        <translation>Anderer Ort</translation>
    </message>
    <message>
        <source>Only one of them says where</source>
        <translation>Nur einer von beiden sagt, wo</translation>
    </message>
    <message>
        <source>Same email</source>
        <translation>Gleiche E-Mail</translation>
    </message>
    <message>
        <source>Emails a slip apart</source>
        <translation>E-Mails bis auf einen Tippfehler gleich</translation>
    </message>
    <message>
        <source>Same email but for the part after @</source>
        <translation>Gleiche E-Mail bis auf den Teil nach @</translation>
    </message>
    <message>
        <source>Emails alike but for the part after @</source>
        <translation>Ähnliche E-Mails bis auf den Teil nach @</translation>
    </message>
    <message>
        <source>Same shared mailbox</source>
        <translation>Gleiches Sammelpostfach</translation>
    </message>
    <message>
        <source>Other mailbox of the same firm</source>
        <translation>Anderes Postfach derselben Firma</translation>
    </message>
    <message>
        <source>Other email with the same number</source>
        <translation>Andere E-Mail mit derselben Zahl</translation>
    </message>
    <message>
        <source>Other email with another number</source>
        <translation>Andere E-Mail mit anderer Zahl</translation>
    </message>
    <message>
        <source>Two private emails</source>
        <translation>Zwei private E-Mails</translation>
    </message>
    <message>
        <source>Other email</source>
        <translation>Andere E-Mail</translation>
    </message>
    <message>
        <source>Same phone</source>
        <translation>Gleiche Telefonnummer</translation>
    </message>
    <message>
        <source>Phone numbers one digit apart</source>
        <translation>Telefonnummern mit einer anderen Ziffer</translation>
    </message>
    <message>
        <source>Same phone, which several leads have</source>
        <translation>Gleiche Telefonnummer, die mehrere Leads haben</translation>
    </message>
    <message>
        <source>Same switchboard, other extension</source>
        <translation>Gleiche Zentrale, andere Durchwahl</translation>
    </message>
    <message>
        <source>Other phone</source>
        <translation>Andere Telefonnummer</translation>
    </message>
    <message>
        <source>Same date of birth</source>
        <translation>Gleiches Geburtsdatum</translation>
    </message>
    <message>
        <source>Dates of birth a slip apart</source>
        <translation>Geburtsdaten bis auf einen Tippfehler gleich</translation>
    </message>
    <message>
        <source>Same year of birth</source>
        <translation>Gleiches Geburtsjahr</translation>
    </message>
    <message>
        <source>Years of birth a slip apart</source>
        <translation>Geburtsjahre bis auf einen Tippfehler gleich</translation>
    </message>
    <message>
        <source>Born a generation apart</source>
        <translation>Eine Generation auseinander geboren</translation>
    </message>
    <message>
        <source>Other year of birth</source>
        <translation>Anderes Geburtsjahr</translation>
    </message>
    <message>
        <source>Other date of birth</source>
        <translation>Anderes Geburtsdatum</translation>
    </message>
    <message>
        <source>Same registered number</source>
        <translation>Gleiche Registernummer</translation>
    </message>
    <message>
        <source>Registered numbers a slip apart</source>
        <translation>Registernummern bis auf einen Tippfehler gleich</translation>
    </message>
    <message>
        <source>Other registered number</source>
        <translation>Andere Registernummer</translation>
    </message>
    <message>
        <source>Same postcode, other street</source>
        <translation>Gleiche Postleitzahl, andere Straße</translation>
    </message>
    <message>
        <source>Same town, other street</source>
        <translation>Gleicher Ort, andere Straße</translation>
    </message>
    <message>
        <source>Similar last name, other first name</source>
        <translation>Ähnlicher Nachname, anderer Vorname</translation>
    </message>
    <message>
        <source>There is no workspace {name}.</source>
        <translation>Es gibt keinen Arbeitsbereich {name}.</translation>
    </message>
    <message>
        <source>Make it: leaddesk admin create-workspace NAME --database URL.</source>
        <translation>Legen Sie ihn an: leaddesk admin create-workspace NAME --database URL.</translation>
    </message>
    <message>
        <source>A workspace needs a name.</source>
        <translation>Ein Arbeitsbereich braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a workspace {name} already.</source>
        <translation>Es gibt schon einen Arbeitsbereich {name}.</translation>
    </message>
    <message>
        <source>{email} is not an email address.</source>
        <translation>{email} ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>This person has no such device.</source>
        <translation>Diese Person hat kein solches Gerät.</translation>
    </message>
    <message>
        <source>A lease has {n} days at least.</source>
        <translation>Eine Frist hat mindestens {n} Tage.</translation>
    </message>
    <message>
        <source>Name more days, or 0 for none.</source>
        <translation>Nennen Sie mehr Tage, oder 0 für keine Frist.</translation>
    </message>
    <message>
        <source>{device} is not the id of a device.</source>
        <translation>{device} ist keine Kennung eines Geräts.</translation>
    </message>
    <message>
        <source>This file is damaged, or no backup of LeadDesk; nothing was restored.</source>
        <translation>Diese Datei ist beschädigt oder keine Sicherung von LeadDesk; nichts wurde eingespielt.</translation>
    </message>
    <message>
        <source>Take another backup, or another copy of this one.</source>
        <translation>Eine andere Sicherung nehmen oder eine andere Kopie von dieser.</translation>
    </message>
    <message>
        <source>This database holds no workspace.</source>
        <translation>Diese Datenbank enthält keinen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Check --database.</source>
        <translation>--database prüfen.</translation>
    </message>
    <message>
        <source>This backup was written by a newer LeadDesk.</source>
        <translation>Diese Sicherung stammt von einem neueren LeadDesk.</translation>
    </message>
    <message>
        <source>Update LeadDesk here, then restore it.</source>
        <translation>Hier LeadDesk aktualisieren, dann einspielen.</translation>
    </message>
    <message>
        <source>The file {file} cannot be written.</source>
        <translation>Die Datei {file} lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The database broke off.</source>
        <translation>Die Datenbank hat abgebrochen.</translation>
    </message>
    <message>
        <source>Start the backup again.</source>
        <translation>Die Sicherung noch einmal beginnen.</translation>
    </message>
    <message>
        <source>Name what is to change: --role or --team.</source>
        <translation>Nennen Sie, was sich ändern soll: --role oder --team.</translation>
    </message>
    <message>
        <source>Name the file to upload.</source>
        <translation>Nennen Sie die Datei zum Hochladen.</translation>
    </message>
    <message>
        <source>Asked again on the web page</source>
        <translation>Erneute Anfrage über die Webseite</translation>
    </message>
    <message>
        <source>Asked on the web page</source>
        <translation>Anfrage über die Webseite</translation>
    </message>
    <message>
        <source>This is no database that LeadDesk knows: {url}</source>
        <translation>Diese Datenbank kennt LeadDesk nicht: {url}</translation>
    </message>
    <message>
        <source>Write sqlite:///FOLDER or postgresql://USER@HOST/NAME.</source>
        <translation>Schreiben Sie sqlite:///ORDNER oder postgresql://NUTZER@RECHNER/NAME.</translation>
    </message>
    <message>
        <source>The database cannot be reached.</source>
        <translation>Die Datenbank ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check its address, and whether it runs: {error}</source>
        <translation>Prüfen Sie ihre Adresse und ob sie läuft: {error}</translation>
    </message>
    <message>
        <source>This database holds the workspace {name} already; nothing was restored.</source>
        <translation>Diese Datenbank enthält den Arbeitsbereich {name} schon; nichts wurde eingespielt.</translation>
    </message>
    <message>
        <source>Name an empty folder or database, and let the server use that.</source>
        <translation>Einen leeren Ordner oder eine leere Datenbank nennen und den Server damit betreiben.</translation>
    </message>
    <message>
        <source>Restore into an empty one again.</source>
        <translation>Noch einmal in eine leere einspielen.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read.</source>
        <translation>Die Datei {file} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>A certificate needs its key, and a key its certificate.</source>
        <translation>Ein Zertifikat braucht seinen Schlüssel und umgekehrt.</translation>
    </message>
    <message>
        <source>Name both: --cert FILE --key FILE.</source>
        <translation>Nennen Sie beide: --cert DATEI --key DATEI.</translation>
    </message>
    <message>
        <source>With PostgreSQL the server needs a folder for what outlives the database.</source>
        <translation>Mit PostgreSQL braucht der Server einen Ordner für das, was die Datenbank überdauert.</translation>
    </message>
    <message>
        <source>Name one: --state DIR. All processes of one server share it.</source>
        <translation>Nennen Sie einen: --state ORDNER. Alle Prozesse eines Servers teilen ihn.</translation>
    </message>
    <message>
        <source>There is no role {role}.</source>
        <translation>Es gibt keine Rolle {role}.</translation>
    </message>
    <message>
        <source>Choose rep, manager or admin.</source>
        <translation>Wählen Sie rep, manager oder admin.</translation>
    </message>
    <message>
        <source>Nobody here has the address {email}.</source>
        <translation>Niemand hier hat die Adresse {email}.</translation>
    </message>
    <message>
        <source>leaddesk admin users lists everybody.</source>
        <translation>leaddesk admin users zählt alle auf.</translation>
    </message>
    <message>
        <source>{path} is not a whole copy of a book of this key.</source>
        <translation>{path} ist keine vollständige Kopie eines Buchs mit diesem Schlüssel.</translation>
    </message>
    <message>
        <source>Choose another copy.</source>
        <translation>Eine andere Kopie wählen.</translation>
    </message>
    <message>
        <source>{target} is the book itself.</source>
        <translation>{target} ist das Buch selbst.</translation>
    </message>
    <message>
        <source>Name another file for the copy.</source>
        <translation>Eine andere Datei für die Kopie nennen.</translation>
    </message>
    <message>
        <source>There is no file {source}.</source>
        <translation>Es gibt keine Datei {source}.</translation>
    </message>
    <message>
        <source>Copies lie in {folder_of}.</source>
        <translation>Kopien liegen in {folder_of}.</translation>
    </message>
    <message>
        <source>{target} cannot be written.</source>
        <translation>{target} lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>This computer has no keyring for what the server knows this device by.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund für das, woran der Server dieses Gerät erkennt.</translation>
    </message>
    <message>
        <source>Use a key file: leaddesk --key-file FILE.</source>
        <translation>Nehmen Sie eine Schlüsseldatei: leaddesk --key-file DATEI.</translation>
    </message>
    <message>
        <source>The vault {path} cannot be read.</source>
        <translation>Der Tresor {path} ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Bring it back from a copy, or move it away and join again.</source>
        <translation>Holen Sie ihn aus einer Kopie zurück, oder legen Sie ihn beiseite und treten Sie neu bei.</translation>
    </message>
    <message>
        <source>The vault {path} cannot be written.</source>
        <translation>Der Tresor {path} lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Choose a key file in a folder that may be written.</source>
        <translation>Wählen Sie eine Schlüsseldatei in einem beschreibbaren Ordner.</translation>
    </message>
    <message>
        <source>{folder} is a file, not a folder.</source>
        <translation>{folder} ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>Choose a folder with --profile.</source>
        <translation>Mit --profile einen Ordner wählen.</translation>
    </message>
    <message>
        <source>The book is closed.</source>
        <translation>Das Buch ist geschlossen.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing more can be saved.</source>
        <translation>Der Datenträger ist voll, es lässt sich nichts mehr speichern.</translation>
    </message>
    <message>
        <source>Make some room and press the key again; what you typed is still here.</source>
        <translation>Platz schaffen und die Taste noch einmal drücken; Getipptes ist noch da.</translation>
    </message>
    <message>
        <source>The book lies in a folder that cannot be written.</source>
        <translation>Das Buch liegt in einem Ordner ohne Schreibrecht.</translation>
    </message>
    <message>
        <source>Allow writing there, or choose another folder with --profile.</source>
        <translation>Dort das Schreiben erlauben oder mit --profile einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The book is damaged.</source>
        <translation>Das Buch ist beschädigt.</translation>
    </message>
    <message>
        <source>Run `leaddesk doctor`, or bring back the newest copy of its backups folder.</source>
        <translation>`leaddesk doctor` ausführen oder die neueste Kopie aus dem Ordner backups zurückholen.</translation>
    </message>
    <message>
        <source>Another program is using the book.</source>
        <translation>Ein anderes Programm benutzt das Buch.</translation>
    </message>
    <message>
        <source>Close it and try again.</source>
        <translation>Schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The book cannot be opened where it lies.</source>
        <translation>Das Buch lässt sich an seinem Ort nicht öffnen.</translation>
    </message>
    <message>
        <source>Check that the folder is there and may be read and written.</source>
        <translation>Prüfen, ob der Ordner da ist und Lesen und Schreiben erlaubt.</translation>
    </message>
    <message>
        <source>The disk did not take what was written, as a full or failing disk does.</source>
        <translation>Der Datenträger nahm nichts an; er ist voll oder schadhaft.</translation>
    </message>
    <message>
        <source>Make some room or check the disk; what you typed is still here.</source>
        <translation>Platz schaffen oder den Datenträger prüfen; Getipptes ist noch da.</translation>
    </message>
    <message>
        <source>This key does not open the book in {parent}.</source>
        <translation>Dieser Schlüssel öffnet das Buch in {parent} nicht.</translation>
    </message>
    <message>
        <source>Use the key file or the keyring of the person who made the book.</source>
        <translation>Die Schlüsseldatei oder den Schlüsselbund der Person nehmen, die das Buch angelegt hat.</translation>
    </message>
    <message>
        <source>The book {path} is damaged.</source>
        <translation>Das Buch {path} ist beschädigt.</translation>
    </message>
    <message>
        <source>Bring back the newest copy with `leaddesk restore`; copies lie in its backups folder.</source>
        <translation>Die neueste Kopie mit `leaddesk restore` zurückholen; Kopien liegen im Ordner backups.</translation>
    </message>
    <message>
        <source>The book in {parent} was written by a newer LeadDesk.</source>
        <translation>Das Buch in {parent} stammt von einem neueren LeadDesk.</translation>
    </message>
    <message>
        <source>Update LeadDesk on this computer; the book was not touched.</source>
        <translation>LeadDesk auf diesem Computer aktualisieren; das Buch blieb unberührt.</translation>
    </message>
    <message>
        <source>The book is in use by another LeadDesk.</source>
        <translation>Ein anderes LeadDesk benutzt das Buch.</translation>
    </message>
    <message>
        <source>Close its window or wait for the command to end, then try again.</source>
        <translation>Dessen Fenster schließen oder das Ende des Befehls abwarten, dann noch einmal.</translation>
    </message>
    <message>
        <source>{filename} may not be read or written.</source>
        <translation>{filename} darf nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>Allow it, or choose another folder.</source>
        <translation>Erlauben oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>This computer has no keyring for the book&apos;s key, and a book is never left unencrypted.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, und ein Buch bleibt nie unverschlüsselt.</translation>
    </message>
    <message>
        <source>Name a key file instead: leaddesk --key-file FILE (it is made if it is not there).</source>
        <translation>Eine Schlüsseldatei nennen: leaddesk --key-file DATEI (fehlt sie, entsteht sie).</translation>
    </message>
    <message>
        <source>The key file {path} can be read by others.</source>
        <translation>Die Schlüsseldatei {path} ist für andere lesbar.</translation>
    </message>
    <message>
        <source>Run: chmod 600 {path}</source>
        <translation>Ausführen: chmod 600 {path}</translation>
    </message>
    <message>
        <source>The key file {path} is too short to protect a book.</source>
        <translation>Die Schlüsseldatei {path} ist zu kurz, um ein Buch zu schützen.</translation>
    </message>
    <message>
        <source>It needs {LEAST_KEY_FILE} bytes or more; name a new file and one is made.</source>
        <translation>Sie braucht mindestens {LEAST_KEY_FILE} Bytes; eine neue Datei nennen, dann entsteht eine.</translation>
    </message>
    <message>
        <source>The key file {path} is missing, and the book in {parent} needs it.</source>
        <translation>Die Schlüsseldatei {path} fehlt, und das Buch in {parent} braucht sie.</translation>
    </message>
    <message>
        <source>Bring the file back from where you keep a copy of it.</source>
        <translation>Die Datei aus Ihrer Kopie zurückholen.</translation>
    </message>
    <message>
        <source>The key file {path} cannot be read.</source>
        <translation>Die Schlüsseldatei {path} ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Choose a file, not a folder.</source>
        <translation>Eine Datei wählen, keinen Ordner.</translation>
    </message>
    <message>
        <source>The key file {path} cannot be made.</source>
        <translation>Die Schlüsseldatei {path} lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>Choose a folder that may be written.</source>
        <translation>Einen Ordner mit Schreibrecht wählen.</translation>
    </message>
    <message>
        <source>The keyring of this computer has no key for the book in {parent}.</source>
        <translation>Der Schlüsselbund dieses Computers hat keinen Schlüssel für das Buch in {parent}.</translation>
    </message>
    <message>
        <source>Sign in as the person who made it, or name its key file with --key-file.</source>
        <translation>Als die Person anmelden, die es angelegt hat, oder die Schlüsseldatei mit --key-file nennen.</translation>
    </message>
    <message>
        <source>The server wants to take {n} leads from this computer.</source>
        <translation>Der Server will {n} Leads von diesem Computer nehmen.</translation>
    </message>
    <message>
        <source>Nothing was taken. Ask an admin whether that is meant.</source>
        <translation>Nichts wurde genommen. Fragen Sie einen Admin, ob das so gemeint ist.</translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation>Prüfen Sie das Netz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Check the address, and the network.</source>
        <translation>Prüfen Sie die Adresse und das Netz.</translation>
    </message>
    <message>
        <source>Check the address and port, or ask whether the server runs.</source>
        <translation>Prüfen Sie Adresse und Port, oder fragen Sie, ob der Server läuft.</translation>
    </message>
    <message>
        <source>Its certificate is not good. Ask who runs the server.</source>
        <translation>Sein Zertifikat ist nicht gültig. Fragen Sie, wer den Server betreibt.</translation>
    </message>
    <message>
        <source>Something else answered. Sign in to the network, or check the address.</source>
        <translation>Etwas anderes hat geantwortet. Melden Sie sich im Netz an, oder prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The proxy of this network asks for a sign-in.</source>
        <translation>Der Proxy dieses Netzes verlangt eine Anmeldung.</translation>
    </message>
    <message>
        <source>It is busy or has trouble. Try again in a minute.</source>
        <translation>Er ist ausgelastet oder gestört. Versuchen Sie es in einer Minute erneut.</translation>
    </message>
    <message>
        <source>{url} cannot be reached.</source>
        <translation>{url} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>This book is in the workspace {name} already.</source>
        <translation>Dieses Buch ist schon im Arbeitsbereich {name}.</translation>
    </message>
    <message>
        <source>Leave it first: leaddesk leave.</source>
        <translation>Verlassen Sie ihn zuerst: leaddesk leave.</translation>
    </message>
    <message>
        <source>{url} is not the address of a server.</source>
        <translation>{url} ist keine Adresse eines Servers.</translation>
    </message>
    <message>
        <source>It looks like https://leads.example.com.</source>
        <translation>Sie sieht so aus: https://leads.example.com.</translation>
    </message>
    <message>
        <source>{url} is not encrypted, and leads never travel unencrypted.</source>
        <translation>{url} ist nicht verschlüsselt, und Leads reisen nie unverschlüsselt.</translation>
    </message>
    <message>
        <source>Ask for the address that begins with https://.</source>
        <translation>Fragen Sie nach der Adresse, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>No fit</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Not now…</source>
        <translation>Nicht jetzt…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Someone else decides…</source>
        <translation>Anderer entscheidet…</translation>
    </message>
    <message>
        <source>Someone else decides</source>
        <translation>Anderer entscheidet</translation>
    </message>
    <message>
        <source>Call the one who decides</source>
        <translation>Die Person anrufen, die entscheidet</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Vereinbaren</translation>
    </message>
    <message>
        <source>Fix the meeting and hold it</source>
        <translation>Termin festmachen und wahrnehmen</translation>
    </message>
    <message>
        <source>Call to fix the meeting</source>
        <translation>Anrufen und Termin festmachen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>When do you meet?</source>
        <translation>Wann ist der Termin?</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Where do you meet?</source>
        <translation>Wo ist der Termin?</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Who will be there?</source>
        <translation>Wer ist dabei?</translation>
    </message>
    <message>
        <source>Booked…</source>
        <translation>Termin steht…</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Termin steht</translation>
    </message>
    <message>
        <source>Hold the meeting</source>
        <translation>Termin wahrnehmen</translation>
    </message>
    <message>
        <source>Held, wants offer</source>
        <translation>Will Angebot</translation>
    </message>
    <message>
        <source>Held, more talks</source>
        <translation>Redet weiter</translation>
    </message>
    <message>
        <source>Call to fix the next talk</source>
        <translation>Anrufen, nächstes Gespräch festmachen</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>Kam nicht</translation>
    </message>
    <message>
        <source>Call to fix a new date</source>
        <translation>Anrufen und neuen Termin festmachen</translation>
    </message>
    <message>
        <source>Cooled</source>
        <translation>Abgekühlt</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Anbieten</translation>
    </message>
    <message>
        <source>Build the quote and send it</source>
        <translation>Angebot schreiben und senden</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What is the quote worth?</source>
        <translation>Was ist das Angebot wert?</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Until when does the quote stand?</source>
        <translation>Bis wann gilt das Angebot?</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Needs input</source>
        <translation>Braucht Angaben</translation>
    </message>
    <message>
        <source>Get what the quote still needs</source>
        <translation>Holen, was dem Angebot noch fehlt</translation>
    </message>
    <message>
        <source>Declined to quote</source>
        <translation>Kein Angebot</translation>
    </message>
    <message>
        <source>Chase decision</source>
        <translation>Nachfassen</translation>
    </message>
    <message>
        <source>Ask for the decision, clear the last obstacle</source>
        <translation>Nach der Entscheidung fragen, letzte Hürde nehmen</translation>
    </message>
    <message>
        <source>Call: ask for the decision</source>
        <translation>Anrufen: nach der Entscheidung fragen</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>When will they decide?</source>
        <translation>Wann entscheiden sie?</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Change the quote and send it again</source>
        <translation>Angebot ändern und neu senden</translation>
    </message>
    <message>
        <source>Not yet…</source>
        <translation>Noch nicht…</translation>
    </message>
    <message>
        <source>Call on the promised day, ask for the decision</source>
        <translation>Am zugesagten Tag anrufen, nach der Entscheidung fragen</translation>
    </message>
    <message>
        <source>Lost…</source>
        <translation>Verloren…</translation>
    </message>
    <message>
        <source>Project stopped…</source>
        <translation>Projekt gestoppt…</translation>
    </message>
    <message>
        <source>Re-engage</source>
        <translation>Neu ansprechen</translation>
    </message>
    <message>
        <source>Make one fresh approach from the old notes</source>
        <translation>Mit den alten Notizen einen neuen Anlauf nehmen</translation>
    </message>
    <message>
        <source>Call with a fresh reason, read the old notes first</source>
        <translation>Mit neuem Anlass anrufen, erst alte Notizen lesen</translation>
    </message>
    <message>
        <source>Call once more, other time of day</source>
        <translation>Noch einmal anrufen, andere Tageszeit</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Dead…</source>
        <translation>Aussichtslos…</translation>
    </message>
    <message>
        <source>Nurture</source>
        <translation>Warmhalten</translation>
    </message>
    <message>
        <source>Let it rest until its date</source>
        <translation>Ruhen lassen bis zum Datum</translation>
    </message>
    <message>
        <source>Make one fresh approach</source>
        <translation>Einen neuen Anlauf nehmen</translation>
    </message>
    <message>
        <source>Heard from them</source>
        <translation>Hat sich gemeldet</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>Umgewandelt</translation>
    </message>
    <message>
        <source>Work the deal</source>
        <translation>Am Geschäft arbeiten</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Note who won and why</source>
        <translation>Notieren, wer gewann und warum</translation>
    </message>
    <message>
        <source>Competitor won</source>
        <translation>Wettbewerb gewann</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Delivery time</source>
        <translation>Lieferzeit</translation>
    </message>
    <message>
        <source>Missing feature</source>
        <translation>Funktion fehlt</translation>
    </message>
    <message>
        <source>No trust yet</source>
        <translation>Noch kein Vertrauen</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Note why the project ended</source>
        <translation>Notieren, warum das Projekt endete</translation>
    </message>
    <message>
        <source>Budget gone</source>
        <translation>Budget weg</translation>
    </message>
    <message>
        <source>Project stopped</source>
        <translation>Projekt gestoppt</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Aussichtslos</translation>
    </message>
    <message>
        <source>Contact left</source>
        <translation>Kontakt ist weg</translation>
    </message>
    <message>
        <source>Solved in house</source>
        <translation>Intern gelöst</translation>
    </message>
    <message>
        <source>Disqualified</source>
        <translation>Aussortiert</translation>
    </message>
    <message>
        <source>Note why it never fitted</source>
        <translation>Notieren, warum es nie passte</translation>
    </message>
    <message>
        <source>No need</source>
        <translation>Kein Bedarf</translation>
    </message>
    <message>
        <source>Too small</source>
        <translation>Zu klein</translation>
    </message>
    <message>
        <source>Wrong region</source>
        <translation>Falsche Region</translation>
    </message>
    <message>
        <source>No budget</source>
        <translation>Kein Budget</translation>
    </message>
    <message>
        <source>Happy with supplier</source>
        <translation>Zufrieden mit Lieferant</translation>
    </message>
    <message>
        <source>Out of business</source>
        <translation>Firma aufgegeben</translation>
    </message>
    <message>
        <source>Distributor</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Take the lead or hand it back within a day</source>
        <translation>Lead binnen eines Tages nehmen oder zurückgeben</translation>
    </message>
    <message>
        <source>Take it or hand it back</source>
        <translation>Nehmen oder zurückgeben</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Not my region</source>
        <translation>Nicht meine Region</translation>
    </message>
    <message>
        <source>Not my products</source>
        <translation>Nicht meine Produkte</translation>
    </message>
    <message>
        <source>No time</source>
        <translation>Keine Zeit</translation>
    </message>
    <message>
        <source>Known, no fit</source>
        <translation>Bekannt, passt nicht</translation>
    </message>
    <message>
        <source>Conflict of interest</source>
        <translation>Interessenkonflikt</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>How many, or which model?</source>
        <translation>Wie viele oder welches Modell?</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Claim the opportunity with the principal</source>
        <translation>Chance beim Hersteller anmelden</translation>
    </message>
    <message>
        <source>Register it with the principal</source>
        <translation>Beim Hersteller anmelden</translation>
    </message>
    <message>
        <source>End customer</source>
        <translation>Endkunde</translation>
    </message>
    <message>
        <source>Who will use it?</source>
        <translation>Wer wird es nutzen?</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Which product is it?</source>
        <translation>Um welches Produkt geht es?</translation>
    </message>
    <message>
        <source>Value band</source>
        <translation>Größenordnung</translation>
    </message>
    <message>
        <source>Roughly how much is it worth?</source>
        <translation>Wie viel ist es ungefähr wert?</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Refused…</source>
        <translation>Abgelehnt…</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Wait for the principal&apos;s answer</source>
        <translation>Auf Antwort des Herstellers warten</translation>
    </message>
    <message>
        <source>Web enquiry</source>
        <translation>Web-Anfrage</translation>
    </message>
    <message>
        <source>Respond</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Answer their question yourself, within the hour</source>
        <translation>Ihre Frage selbst beantworten, binnen einer Stunde</translation>
    </message>
    <message>
        <source>Answer the question they asked</source>
        <translation>Die gestellte Frage beantworten</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Antwort per</translation>
    </message>
    <message>
        <source>How did you answer?</source>
        <translation>Wie haben Sie geantwortet?</translation>
    </message>
    <message>
        <source>Mailed</source>
        <translation>Gemailt</translation>
    </message>
    <message>
        <source>Wait for their answer to the mail</source>
        <translation>Auf Antwort zur Mail warten</translation>
    </message>
    <message>
        <source>Wants visit</source>
        <translation>Will Besuch</translation>
    </message>
    <message>
        <source>Call to fix the visit</source>
        <translation>Anrufen und Besuch festmachen</translation>
    </message>
    <message>
        <source>Spam, student, supplier</source>
        <translation>Spam, Student, Anbieter</translation>
    </message>
    <message>
        <source>Junk</source>
        <translation>Müll</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation>unter 1 Min.</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} Min.</translation>
    </message>
    <message>
        <source>No calls - opted out {day}</source>
        <translation>Keine Anrufe - abgemeldet {day}</translation>
    </message>
    <message>
        <source>No mail - opted out {day}</source>
        <translation>Keine Mail - abgemeldet {day}</translation>
    </message>
    <message>
        <source>Not to be used since {day}</source>
        <translation>Nicht nutzen seit {day}</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Zuhause</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Try {n} of {of}</source>
        <translation>Versuch {n} von {of}</translation>
    </message>
    <message>
        <source>{n} of {of} known</source>
        <translation>{n} von {of} klar</translation>
    </message>
    <message>
        <source>{n} overdue</source>
        <translation>{n} überfällig</translation>
    </message>
    <message>
        <source>{n} new</source>
        <translation>{n} neu</translation>
    </message>
    <message>
        <source>{n} today</source>
        <translation>{n} heute</translation>
    </message>
    <message>
        <source>Back {when} at latest</source>
        <translation>Zurück spätestens {when}</translation>
    </message>
    <message>
        <source>Waiting for them, back {when}</source>
        <translation>Warten auf sie, zurück {when}</translation>
    </message>
    <message>
        <source>{when}, overdue</source>
        <translation>{when}, überfällig</translation>
    </message>
    <message>
        <source>{when}, 1 day overdue</source>
        <translation>{when}, 1 Tag überfällig</translation>
    </message>
    <message>
        <source>{when}, {n} days overdue</source>
        <translation>{when}, {n} Tage überfällig</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>You say when</source>
        <translation>Sie sagen, wann</translation>
    </message>
    <message>
        <source>Find another</source>
        <translation>Andere finden</translation>
    </message>
    <message>
        <source>Name the person</source>
        <translation>Person nennen</translation>
    </message>
    <message>
        <source>Closes it</source>
        <translation>Schließt ihn</translation>
    </message>
    <message>
        <source>To a customer</source>
        <translation>Wird Kunde</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>Grund nennen</translation>
    </message>
    <message>
        <source>To {status}, {when}</source>
        <translation>Zu {status}, {when}</translation>
    </message>
    <message>
        <source>To {status}</source>
        <translation>Zu {status}</translation>
    </message>
    <message>
        <source>Try {n}, {when}</source>
        <translation>Versuch {n}, {when}</translation>
    </message>
    <message>
        <source>Try {n}</source>
        <translation>Versuch {n}</translation>
    </message>
    <message>
        <source>Stays, {when}</source>
        <translation>Bleibt, {when}</translation>
    </message>
    <message>
        <source>Stays here</source>
        <translation>Bleibt hier</translation>
    </message>
    <message>
        <source>try {n}</source>
        <translation>Versuch {n}</translation>
    </message>
    <message>
        <source>thu 10am, in 3 days or 26 Nov</source>
        <translation>do 10 Uhr, in 3 Tagen oder 26. Nov</translation>
    </message>
    <message>
        <source>Log mail</source>
        <translation>Mail eintragen</translation>
    </message>
    <message>
        <source>Log visit</source>
        <translation>Besuch eintragen</translation>
    </message>
    <message>
        <source>Log meeting</source>
        <translation>Termin eintragen</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>Anruf eintragen</translation>
    </message>
    <message>
        <source>Log what happened</source>
        <translation>Eintragen, was passiert ist</translation>
    </message>
    <message>
        <source>{label}, key {digit}.</source>
        <translation>{label}, Taste {digit}.</translation>
    </message>
    <message>
        <source>Then {what}.</source>
        <translation>Dann {what}.</translation>
    </message>
    <message>
        <source>Overdue since {when}</source>
        <translation>Überfällig seit {when}</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Heute fällig</translation>
    </message>
    <message>
        <source>Due {when}</source>
        <translation>Fällig {when}</translation>
    </message>
    <message>
        <source>Score {n}</source>
        <translation>Punkte {n}</translation>
    </message>
    <message>
        <source>A colleague is talking to this company</source>
        <translation>Jemand spricht schon mit dieser Firma</translation>
    </message>
</context>
</TS>
