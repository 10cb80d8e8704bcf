<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AnswerLine</name>
    <message>
        <source>Ask: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Qualification</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Enter makes it. Choose one below to go there instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach leads to {company}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter attaches, and the next can be typed. Esc when done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, company, phone or words of a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody called “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split {leads} off {company}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter moves them to a new company, or to the one chosen below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The company they belong to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New company “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookKeeping</name>
    <message>
        <source>Making a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy made and checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} rows written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An export is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it, or stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is being checked and brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one before lies in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book is back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookSection</name>
    <message>
        <source>Book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All your leads lie in one encrypted file on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a copy now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy to a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole book as .xlsx or .json, its leads as .csv or .vcf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole, encrypted with the same key, and checked. One is made each day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter on a copy brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{leads} leads, {companies} companies, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No copies yet. One is made each day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {of} rows written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book as of {when} comes back; today&apos;s is kept as a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}, {kind}, {size}. Enter brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy of the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole book, for Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole book, for programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All leads, as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All leads, as contacts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bringing</name>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv *.tab)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring one, import it, then the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are {n} files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows in a table or a text first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to paste.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Changing</name>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClashAsk</name>
    <message>
        <source>Use it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}: {field}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnsPane</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompaniesPage</name>
    <message>
        <source>Companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompaniesSide</name>
    <message>
        <source>Companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a company, Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They come with leads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No companies yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No company is called “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompanyContacts</name>
    <message>
        <source>Add a contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a phone, mail, website or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompanyHeader</name>
    <message>
        <source>Back to all companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompanyPane</name>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being worked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split off…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} picked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompanyRows</name>
    <message>
        <source>Companies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactLine</name>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a mail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountBar</name>
    <message>
        <source>Rows by what becomes of them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurrentList</name>
    <message>
        <source>Inbox</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropCard</name>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a CSV file here, paste a list, or choose a file. Nothing is written until you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring leads in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go to look at it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message>
        <source>Back to the last lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} moved on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 waits for a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} wait for a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} skipped, due as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} passed over, they were changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} to {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {status}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldList</name>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such field. Own field keeps it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldPicker</name>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to find a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field of {column}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Flow</name>
    <message>
        <source>Done in this flow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was changed meanwhile. Showing the newest.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlowFooter</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last action and keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlowGrid</name>
    <message>
        <source>What happened?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlowMode</name>
    <message>
        <source>This lead has no address yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of this list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlowPage</name>
    <message>
        <source>Flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is known that is asked here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlowTop</name>
    <message>
        <source>Flow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message>
        <source>Fill empty fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known leads</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FooterBar</name>
    <message>
        <source>Last action and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, {who}, {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {before} to {after}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this history holds these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands so now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is how it came.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportBody</name>
    <message>
        <source>The first {n} of {of} rows are shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportChild</name>
    <message>
        <source>The import ended before it was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDriver</name>
    <message>
        <source>Import taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 lead added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} leads added</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportHeader</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InboxPane</name>
    <message>
        <source>Inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a file here, paste a list, or press Ctrl+N.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your book is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You could look through {n} new leads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next is {name} at {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next is {name}, {when}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyLine</name>
    <message>
        <source>no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{command}, {key}. Enter changes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a key. Del: none. Esc: as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is fixed. Press another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits are for what happened. Press another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>Usual: {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual key again for {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is {command}. Use it here instead?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{command}: {key} from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{command} has no key now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{command} has its usual key again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Log with a note and a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company of the lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of the lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick, and the next one too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick, and the one before too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick the whole group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start, one lead after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start anew from this row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command, page or lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New lead in one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo, any depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, in the order shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick the lead for a key on several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the lead, or accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back; what was typed is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold or open the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter on a command, then press the key you want.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters act alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual keys for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: only keys with Ctrl or Alt act, and what happened takes Ctrl+1 to 9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters act alone again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters alone do nothing now; what happened takes Ctrl+1 to 9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every command has its usual key again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeadDriver</name>
    <message>
        <source>You are free then.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeadHeader</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of the company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of {company}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status}, try {n} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> at </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeadPane</name>
    <message>
        <source>Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log with a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {of} known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeadRows</name>
    <message>
        <source>Leads of the company</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>New company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogPopover</name>
    <message>
        <source>What happened?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, in a few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what happened: 1 to {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a time. Try thu 10am, in 3 days or 26 Nov.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the next start of LeadDesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark, as the system says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language kept: {language}, from the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size kept: {n} %, from the next start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewLeadBox</name>
    <message>
        <source>New lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anna Kolb, Acme Pumps, +49 171 39200 42, call thu 10am</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may be {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, company, phone, mail and a next step, in any order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Nothing planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoNextStep</name>
    <message>
        <source>No-next-step: {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notifying</name>
    <message>
        <source>{name} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} steps are due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step is due.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfferList</name>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomeGrid</name>
    <message>
        <source>What happened?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomeStrip</name>
    <message>
        <source>Outcomes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverlayBar</name>
    <message>
        <source>Scroll</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nurture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No one to {verb}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads come here when an outcome moves them on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every promise is kept so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more for today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file, or press Ctrl+N.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is waiting for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of the inbox until their date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageFoot</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on, {place}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeekBar</name>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} at {company}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PickField</name>
    <message>
        <source>{name}: {value}. Enter opens the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PickList</name>
    <message>
        <source>Nothing of that name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PickPanel</name>
    <message>
        <source>Type to find</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Popover</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Process</name>
    <message>
        <source>Asked on leaving: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale {time} after its date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{booked} ({other} where no meeting is booked)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status} is offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {n} tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when you say, else {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}, other half of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 working day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 working hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} working hours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProcessPicture</name>
    <message>
        <source>Picture of the path</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProcessSection</name>
    <message>
        <source>Lead process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a lead can be, what may happen there, and what follows by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Where to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right number, if you have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is the right one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nurture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RawCard</name>
    <message>
        <source>Line {n} could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReachCard</name>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reaching</name>
    <message>
        <source>{value} is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program here makes calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program here writes mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program here shows maps.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReminderSection</name>
    <message>
        <source>Reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system shows it while LeadDesk is open, also behind other windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step with a time comes due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system will say so when a step with a time comes due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reminders from the system; the inbox shows what is due.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreCard</name>
    <message>
        <source>Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>Rows of the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Saying</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading it again with your correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written yet. Can be undone on any later day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to bring in: your book has every row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to bring in: no row could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {rows}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on working in the inbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported {rows}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be taken back on any later day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: {n} of {of} rows are in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them back, or let the rest come in. It goes on at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 lead changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} leads changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, /</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command, a page or a lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, company, phone or words of a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody called “{words}”. Ctrl+N adds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody called “{words}”. Closest above.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections of Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days}, {start} to {end}, {zone}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced by a restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDriver</name>
    <message>
        <source>Working time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Several</name>
    <message>
        <source>{n} leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} logged for {n} leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} leads snoozed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for {n} leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step changed for {n} leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note added for {n} leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} leads closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} leads are on the path {path} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags changed for {n} leads</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortForm</name>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thu 10am, in 3 days or 26 Nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they send or decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 3 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, in a few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fair key-account; -fair takes it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything worth keeping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a path: 1 to {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a time. Try thu 10am, in 3 days or 26 Nov.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed,</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableHead</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WarningList</name>
    <message>
        <source>and {n} more like these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at these first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Who</name>
    <message>
        <source>{title} at {company}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>{page} - No-next-step: {n} - LeadDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {of} leads so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 lead picked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} leads picked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A digit, {keys} does it to all; Esc lets them go.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkingSection</name>
    <message>
        <source>Working time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due dates, stale leads and the next step count only in these hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work begins at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work ends at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holidays of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From and to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example 8:30 and 17:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times are shown, and steps fall due, by the clock of this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing falls due on these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of this computer: {zone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a country to see its next holidays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one weekday at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not later than the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a time. Try 8:30.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>companies</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue since {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {of} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status}, try {n} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being worked: {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {step}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Own field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name suffix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone, mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone, work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone, home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part}, work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part}, home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part}, other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opted out, mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opted out, phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed to mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of the next column</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>{day} {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>All rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to your book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty fields filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept aside, with reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your book has everybody in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody you know gets anything new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody comes twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot contacts export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesforce report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LinkedIn connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlook contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pipedrive export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Atomic CRM contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised as {program}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as a plain list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 column matched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} columns matched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 kept as own field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} kept as own fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parted by {sign}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}, {field}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}, {verdict}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{new} new, {updated} updated, {duplicate} duplicate, {refused} refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {of} rows are in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} rows a second, {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>said</name>
    <message>
        <source>You promised {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wait for them until {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits to be decided on since {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You promised {when}, now overdue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned for {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You promised {when}, try {n} of {of}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wants {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no next step. Choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You promised {when}, now overdue, try {n} of {of}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned for {when}, try {n} of {of}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This company is not in your book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been taken back; see History.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No company is called {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} added to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lead} is at {company} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} leads are at {company} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {companies}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A company needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what it is called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in your book already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach leads there, or use another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to add.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a phone, mail or address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} taken off {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The leads need a company to go to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type its name, or choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These leads are at {name} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name another company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lead has left {name} meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick them once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{old} renamed to {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lead is picked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick leads with Space first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A company has no field {field}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old value brought back for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lead was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the lead back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was taken away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back itself first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen the lead first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No weekday is a working day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The working day ends before it starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change its hours in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too much for one lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a list as a file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has neither a name nor a company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it so: {EXAMPLE}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no outcome {key_or_digit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} does not lead to {to}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leads to {open_to}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lead in {name} has no next step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose {offered}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path {name} has no status {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {list}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rated hot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rated A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rated warm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rated B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rated cold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rated C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visited the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has a quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replied by mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wants a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wants an offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wants a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not interested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saw the webinar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked us first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through a partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saw an advert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cold call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoke already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said the need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has an email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} tries so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date has come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book repaired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no known ending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {list}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CSV file holds one table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one with --what, or write .xlsx or .json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vCards hold leads only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave --what out, or write .xlsx or .json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file in a folder that is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing called {word}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose all, {list}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not brought back from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands so already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lead is not in your book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not part of the lead any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old value is not known any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a closed lead has a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it with X.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no name before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lead&apos;s path has no such status any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lead ends with a reason, not from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A path is not brought back alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the path itself: the status goes along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lead is not taken away from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo what brought it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back that it was open, then change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import of {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeadDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A company that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pasted list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same name and email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same name and phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same name and company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same row came in before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same as row {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} as row {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pasted list could not be kept while it comes in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing the import of {name} again was interrupted and is finished now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import of {name} was interrupted and its file is gone, so it was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking back the import of {name} was interrupted and is finished now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import of {name} was interrupted and is finished now: {n} rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another import into this book is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it to end, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not contact by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came with {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose {list}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in your book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} rows of leads that were worked on since were left as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undid: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no import {batch_id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See `leaddesk history` for what was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} was taken back before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the file again to bring it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{duplicates} is no choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale since {when}: call, or say when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last time: {what}, {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the other half of the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who supplies them now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {company}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} changed for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note added for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} snoozed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step changed for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To Re-engage, today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in the note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what there is to remember.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A closed lead needs a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why in a few words, such as: no budget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not end a lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose lost, cancelled or disqualified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log what happened instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lead needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the person&apos;s or the company&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lead has no field {field}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} leads match {words}: {named}{more}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one by its id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lead is called {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try `leaddesk search` with a part of the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To {status}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} logged for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status} until {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try {n} on {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path changed from {old} to {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is on the path {path} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no path {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is on the path {path} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more are left as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working time changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Europe/Berlin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The holidays of {country} are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try DE, FR or US.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide in 30 seconds: ours, a duplicate, or no fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where did it come from?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a two-way talk. Change channel and time of day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call to get a two-way talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which number or mail works?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call again, other time of day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back as agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong number…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call, the old number was wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not interested…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn need, who decides, timing and size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call: learn need, who decides and when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do they need?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who signs?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When do they need it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same email {mail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same phone {phone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did again: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo brings it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field {field}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters were read as {guess}: look at names with accents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it to this computer and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mostly UTF-8, in places {guess}: look at names with accents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} may not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the right to read it, or copy it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a file with rows in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the rows and paste again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a CSV or text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as CSV and bring that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in a spreadsheet, save it as CSV and bring that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a CSV or text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an Excel workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an empty zip archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the list it was made from, as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a packed file (gzip).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it and bring what is inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a packed file (bzip2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a packed file (xz).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a packed file (7z).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a packed file (rar).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a packed file (zstd).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a rich text document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as plain text and bring that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a vCard file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the contacts as CSV and bring that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a web page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an XML file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a JSON file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a zip archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an OpenDocument spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a word processor document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the list as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an e-mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}: read month first; no date of the file tells. Look at one you know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}: read day first, as in the other dates. Look at one you know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}: read day first; no date of the file tells. Look at one you know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}: read month first, as in the other dates. Look at one you know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no rows that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in a text editor and look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has column names {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column names; the columns were told by their values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column was recognised as name, company or email: say which is which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a whole copy of a book of this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} is the book itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name another file for the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {source}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies lie in {folder_of}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is a file, not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder with --profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so nothing more can be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make some room and press the key again; what you typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book lies in a folder that cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow writing there, or choose another folder with --profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `leaddesk doctor`, or bring back the newest copy of its backups folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book cannot be opened where it lies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder is there and may be read and written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk did not take what was written, as a full or failing disk does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make some room or check the disk; what you typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key does not open the book in {parent}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the key file or the keyring of the person who made the book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book {path} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the newest copy with `leaddesk restore`; copies lie in its backups folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book in {parent} was written by a newer LeadDesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update LeadDesk on this computer; the book was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book is in use by another LeadDesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close its window or wait for the command to end, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{filename} may not be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow it, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring for the book&apos;s key, and a book is never left unencrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a key file instead: leaddesk --key-file FILE (it is made if it is not there).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file {path} can be read by others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run: chmod 600 {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file {path} is too short to protect a book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs {LEAST_KEY_FILE} bytes or more; name a new file and one is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file {path} is missing, and the book in {parent} needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the file back from where you keep a copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file {path} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file, not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file {path} cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that may be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this computer has no key for the book in {parent}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as the person who made it, or name its key file with --key-file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else decides…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the one who decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix the meeting and hold it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call to fix the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When do you meet?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where do you meet?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who will be there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booked…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held, wants offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held, more talks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call to fix the next talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No-show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call to fix a new date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cooled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build the quote and send it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the quote worth?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until when does the quote stand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get what the quote still needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined to quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chase decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the decision, clear the last obstacle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call: ask for the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When will they decide?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the quote and send it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call on the promised day, ask for the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project stopped…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-engage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one fresh approach from the old notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call with a fresh reason, read the old notes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call once more, other time of day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nurture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it rest until its date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one fresh approach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard from them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work the deal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note who won and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Competitor won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trust yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note why the project ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solved in house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disqualified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note why it never fitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Happy with supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distributor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the lead or hand it back within a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it or hand it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not my region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not my products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known, no fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict of interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many, or which model?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim the opportunity with the principal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register it with the principal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who will use it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which product is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roughly how much is it worth?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the principal&apos;s answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web enquiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Respond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer their question yourself, within the hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the question they asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How did you answer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for their answer to the mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wants visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call to fix the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spam, student, supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Junk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls - opted out {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mail - opted out {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not to be used since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try {n} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {of} known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for them, back {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}, overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}, 1 day overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}, {n} days overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You say when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To {status}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try {n}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thu 10am, in 3 days or 26 Nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log what happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, key {digit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue since {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
