"""Column names as sheets of small firms and exports write them, by language: "field: names"."""

HEADERS: dict[str, str] = {
    "en": """
first: First|Given name|Forename|First Name *|Contact First Name|fname|firstname|Customer first name
last: Last|Surname|Family Name|Last Name|Contact Last Name|lname|lastname|Second name
full_name: Full Name|Contact|Contact Person|Contact name|Client name|Person|Name of contact|Attendee
company: Company|Company Name|Organisation|Organization|Account Name|Business Name|Employer|Firm
company: Firm name|Account|Current Company|Company / Organisation|Trading name|Business
title: Job Title|Position|Role|Job|Designation|Current position|Contact title|Job role|Function
department: Department|Dept|Dept.|Division
email: Email|E-mail|Email Address|E-Mail address|Mail|Work Email|Primary email|Contact Email|EMAIL 1
email: Business email|Email (work)|Personal email|Corporate email|email_address|Secondary Email
phone: Phone|Telephone|Tel|Tel.|Phone Number|Telephone no.|Contact Number|Contact No|Phone no
phone: Primary Phone|Phone 1|Landline|Main phone|Tel no.|Telephone 1|Phone #
phone.mobile: Mobile|Cell|Cell Phone|Mobile Phone|Mobile No|Mobile number|Cellphone|Mob|WhatsApp
phone.work: Work Phone|Office phone|Business Phone|Direct line|Office tel|Phone (work)|Direct Dial
phone.home: Home Phone|Home tel|Phone (home)|Private phone
fax: Fax|Fax number|Fax no.|Business Fax
website: Website|Web|Web site|Homepage|Company website|Web address|www|Domain|Site
social: LinkedIn|LinkedIn URL|LinkedIn Profile|Twitter|Facebook|Person Linkedin Url
street: Street|Street Address|Address Line 1|Address 1|Road|Street 1|Address line 2
city: City|Town|Town/City|Suburb|Mailing city|Locality
state: State|Province|County|State/Region|Region
postcode: Zip|ZIP Code|Postcode|Post Code|Postal Code|Zip/Postal code|PLZ
country: Country|Country/Region|Nation|Country Name
address.full: Address|Full Address|Postal address|Mailing address|Company address
notes: Notes|Comments|Remarks|Note|Comment|Description|Memo|Additional info|Call notes
wants: Interested in|Product interest|Interest|Needs|Requirement|Interests|Enquiry
tags: Tags|Labels|Categories|Category|Segment|Groups|Keywords
source: Source|Lead Source|Referral|Where did you hear about us|Referred by|Campaign|Origin|Channel
status: Status|Lead Status|Pipeline status|Current status|Contact status
stage: Stage|Deal Stage|Lifecycle Stage|Sales stage|Pipeline stage
owner: Owner|Lead Owner|Sales rep|Account Manager|Assigned To|Salesperson|Rep|Responsible
rating: Rating|Lead rating|Score|Lead Score|Temperature|Hot/Cold
priority: Priority|Prio|Importance
external_id: ID|Lead ID|Customer ID|Record ID|Customer number|Customer no.|Contact ID|Ref|Reference
created_at: Created|Created At|Date added|Create Date|Created on|Date created|Date entered
last_activity: Last contacted|Last Contact|Last activity|Last call|Last touch|Date of last contact
next_on: Next call|Follow up|Follow-up date|Next step date|Call back on|Callback date|Next contact
next_on: Next follow up|Next action date|Due date|Reminder|Next activity date|Call again
next_at: Next call time|Callback time|Time of next call
industry: Industry|Sector|Line of business|Business type|Vertical
employees: Employees|No. of Employees|Number of employees|Company size|Headcount|Staff
revenue: Revenue|Annual Revenue|Turnover|Annual turnover|Sales volume
salutation: Salutation|Mr/Mrs|Prefix
opt_out: Opt out|Do not contact|Opted out|No marketing|DNC list
opt_out.email: Email opt out|Unsubscribed|Do not email|HasOptedOutOfEmail|No email
opt_out.email: Unsubscribed from emails
opt_out.phone: Do not call|DoNotCall|DNC|No calls|Do not phone|Phone opt out
opt_in: Opt in|Email opt-in|Newsletter|Consent|GDPR consent|Marketing consent|Subscribed
opt_in: May we contact you
opt_in: Permission to contact|Accepts marketing|Newsletter subscriber|E-mail opt in
""",
    "de": """
first: Vorname|Vornamen|Vorname Ansprechpartner|Rufname
last: Nachname|Familienname|Zuname|Nachname Ansprechpartner
full_name: Ansprechpartner|Ansprechpartnerin|Kontaktperson|Vor- und Nachname|Name, Vorname|Kontakt
full_name: Name des Ansprechpartners|Vollständiger Name|Ansprechperson|Vorname Nachname
company: Firma|Firmenname|Unternehmen|Firmenbezeichnung|Betrieb|Organisation|Name der Firma
company: Unternehmensname|Firma 1|Kundenname|Gesellschaft|Arbeitgeber|Firma/Unternehmen
title: Position|Funktion|Berufsbezeichnung|Stelle|Jobtitel|Tätigkeit|Beruf|Rolle|Funktion/Position
department: Abteilung|Abt.|Bereich
email: E-Mail|Email|E-Mail-Adresse|Mailadresse|Mail|eMail|E-Mail geschäftlich|E-Mail 1|E-Mail privat
email: Emailadresse|Mail-Adresse|E-Mail (dienstlich)|elektronische Post
phone: Telefon|Tel.|Telefonnummer|Tel|Rufnummer|Telefon 1|Festnetz|Tel.-Nr.|Tel.Nr.|Telefonnr.|Fon
phone: Telefon-Nr.|Telefon Nr|Durchwahl
phone.mobile: Mobil|Handy|Mobiltelefon|Handynummer|Mobilnummer|Mobilfunk|Handy-Nr.|Mobil-Nr.|Natel
phone.work: Telefon geschäftlich|Tel. dienstlich|Telefon (Büro)|Telefon Firma|Telefon Zentrale
phone.work: Zentrale
phone.home: Telefon privat|Tel. privat|Privatnummer
fax: Fax|Telefax|Faxnummer|Fax-Nr.|Fax geschäftlich
website: Webseite|Website|Homepage|Internet|Internetseite|WWW|Internetadresse|Web
social: LinkedIn|XING|LinkedIn-Profil|Xing-Profil
street: Straße|Strasse|Str.|Straße und Hausnummer|Straße, Nr.|Straße/Hausnr.|Anschrift 1
street: Straße + Nr.
city: Ort|Stadt|Wohnort|Ortschaft|Gemeinde|Firmensitz|Standort
state: Bundesland|Kanton|Region|Land/Region (Bundesland)
postcode: PLZ|Postleitzahl|Plz.
country: Land|Staat|Länderkennzeichen|Nation
address.full: Adresse|Anschrift|Postanschrift|Vollständige Adresse|Firmenanschrift
notes: Notizen|Bemerkung|Bemerkungen|Anmerkungen|Kommentar|Notiz|Info|Sonstiges|Gesprächsnotiz
notes: Hinweise
notes: Beschreibung|Freitext|Zusatzinfo
wants: Bedarf|Interesse|Interesse an|Produktinteresse|Anfrage|Wunsch|Interessiert an
tags: Schlagworte|Kategorie|Kategorien|Stichworte|Gruppe|Merkmal|Kundengruppe
source: Quelle|Herkunft|Leadquelle|Lead-Quelle|Empfohlen von|Woher|Kampagne|Kanal|Akquisequelle
status: Status|Leadstatus|Stand|Bearbeitungsstand|Kontaktstatus|Bearbeitungsstatus
stage: Phase|Verkaufsphase|Vertriebsphase
owner: Betreuer|Zuständig|Verantwortlich|Vertriebler|Kundenbetreuer|Bearbeiter|Sachbearbeiter
owner: Berater
owner: Zuständiger Mitarbeiter|Verkäufer|Besitzer|Außendienst
rating: Bewertung|Einstufung|Lead-Bewertung|Potenzial|ABC-Kunde
priority: Priorität|Prio|Dringlichkeit|Wichtigkeit
external_id: Kundennummer|Kd-Nr.|Kundennr.|Lfd. Nr.|Nr.|Kunden-Nr.|Debitorennummer|Datensatz-ID
created_at: Erstellt am|Angelegt am|Erfasst am|Anlagedatum|Erstelldatum|Eingangsdatum|Erstkontakt
last_activity: Letzter Kontakt|Letzter Anruf|Zuletzt kontaktiert|Letzte Aktivität|Letztes Gespräch
next_on: Wiedervorlage|Nächster Anruf|Nächster Kontakt|Nächster Termin|Rückruf am|Fällig am|WV
next_on: Wiedervorlagedatum|Nachfassen am|Nächste Aktion|Termin|Wiedervorlage am|Anrufen am
next_at: Uhrzeit|Rückruf Uhrzeit|Uhrzeit nächster Anruf
industry: Branche|Wirtschaftszweig|Branchenbezeichnung|Gewerk
employees: Mitarbeiter|Mitarbeiterzahl|Anzahl Mitarbeiter|Mitarbeiteranzahl|Firmengröße|Beschäftigte
revenue: Umsatz|Jahresumsatz|Umsatz in EUR|Umsatz p.a.
salutation: Anrede|Titel/Anrede|Briefanrede
opt_out: Keine Werbung|Werbewiderspruch|Werbesperre|Kontaktsperre|Widerspruch|Gesperrt
opt_out.email: Keine E-Mails|Kein Newsletter|Newsletter abgemeldet|Mailsperre|keine Mail
opt_out.phone: Kein Anruf|Nicht anrufen|Keine Anrufe|Telefonsperre|Anrufsperre
opt_in: Einwilligung|Newsletter|DSGVO-Einwilligung|Darf kontaktiert werden|Werbeeinwilligung
opt_in: Newsletter erwünscht
opt_in: Zustimmung|Darf angerufen werden|Double-Opt-In|Einverständnis|E-Mail erlaubt|Werbung erlaubt
""",
    "fr": """
first: Prénom|Prénoms|Prénom du contact
last: Nom de famille|Nom du contact|NOM (famille)|Patronyme
full_name: Nom et prénom|Nom complet|Contact|Interlocuteur|Personne de contact|Prénom et nom
company: Société|Entreprise|Raison sociale|Nom de la société|Nom de l'entreprise|Organisation|Client
company: Compte|Établissement|Dénomination|Employeur
title: Fonction|Poste|Titre|Intitulé du poste|Métier|Rôle|Profession
department: Service|Département (entreprise)|Direction
email: E-mail|Adresse e-mail|Courriel|Mail|Adresse mail|Email professionnel|Adresse électronique|Mél
phone: Téléphone|Tél|Tél.|N° de téléphone|Numéro de téléphone|Téléphone 1|Tel fixe|Téléphone fixe
phone.mobile: Portable|Mobile|Téléphone portable|GSM|Tél. mobile|N° portable|Téléphone mobile
phone.work: Téléphone bureau|Tél. professionnel|Téléphone (travail)|Standard|Ligne directe
phone.home: Téléphone domicile|Tél. privé|Téléphone personnel
fax: Fax|Télécopie|Télécopieur|N° de fax
website: Site web|Site internet|Site|Adresse web|Page web
street: Rue|Adresse 1|N° et rue|Voie|Adresse ligne 1
city: Ville|Commune|Localité
state: Région|Province
postcode: Code postal|CP|Code Postal / CP
country: Pays|Nation
address.full: Adresse|Adresse complète|Adresse postale
notes: Notes|Commentaires|Remarques|Observations|Commentaire|Remarque|Infos|Divers
wants: Besoin|Besoins|Intérêt|Centres d'intérêt|Demande|Produit souhaité|Projet
tags: Étiquettes|Catégorie|Catégories|Mots-clés|Groupe|Segment
source: Source|Origine|Provenance|Origine du contact|Source du lead|Recommandé par|Campagne
status: Statut|Statut du lead|Avancement|Situation
stage: Étape|Phase|Étape de vente
owner: Propriétaire|Commercial|Responsable|Chargé de clientèle|Attribué à|Suivi par|Vendeur
priority: Priorité|Urgence
external_id: Identifiant|Réf.|Référence|N° client|Numéro client|Code client
created_at: Date de création|Créé le|Date d'ajout|Ajouté le|Date d'entrée
last_activity: Dernier contact|Dernier appel|Date du dernier contact|Dernière activité
last_activity: Dernière relance
next_on: Date de relance|Prochain appel|Prochaine action|Relance|À rappeler le|Rappel
next_on: Prochain contact
next_on: Prochain rendez-vous|Échéance|Rappeler le
next_at: Heure de rappel|Heure du prochain appel|Heure
industry: Secteur|Secteur d'activité|Branche|Activité
employees: Effectif|Nombre d'employés|Nombre de salariés|Taille de l'entreprise|Effectifs
revenue: Chiffre d'affaires|CA|CA annuel|Chiffre d'affaires annuel
salutation: Civilité|M./Mme
opt_out: Ne pas contacter|Opposition|Refus de contact|Pas de prospection
opt_out.email: Désinscrit|Désabonné|Ne pas envoyer d'e-mail|Pas d'email|Pas de newsletter
opt_out.phone: Ne pas appeler|Pas d'appel|Bloctel
opt_in: Consentement|Newsletter|Opt-in|Consentement RGPD|RGPD|Accepte d'être contacté
opt_in: Abonné newsletter|Inscrit newsletter
""",
    "es": """
first: Nombre de pila|Primer nombre|Nombres
last: Apellidos|Apellido|Primer apellido|Apellido(s)
full_name: Nombre y apellidos|Nombre completo|Contacto|Persona de contacto|Interlocutor
company: Empresa|Razón social|Compañía|Nombre de la empresa|Sociedad|Organización|Cliente|Cuenta
title: Cargo|Puesto|Función|Profesión|Posición
department: Departamento (empresa)|Dpto.|Área
email: Correo electrónico|Correo|E-mail|Email|Dirección de correo|Correo-e|Mail|Correo de contacto
phone: Teléfono|Tel.|Tfno.|Teléfono 1|Número de teléfono|Telf.|Teléfono fijo|Nº de teléfono|Tlf
phone.mobile: Móvil|Celular|Teléfono móvil|Tel. móvil|Núm. móvil|Teléfono celular
phone.work: Teléfono oficina|Teléfono trabajo|Tel. empresa|Teléfono (trabajo)|Centralita
phone.home: Teléfono casa|Teléfono particular|Teléfono personal
fax: Fax|Nº de fax
website: Página web|Sitio web|Web|Dirección web
street: Calle|Calle y número|Dirección 1
city: Ciudad|Población|Localidad|Municipio
state: Provincia|Comunidad autónoma|Región
postcode: Código postal|CP|C.P.|Cód. postal
country: País|Nación
address.full: Dirección|Dirección completa|Dirección postal
notes: Notas|Observaciones|Comentarios|Comentario|Nota
wants: Interés|Necesidad|Interesado en|Producto de interés|Necesidades|Solicitud
tags: Etiquetas|Categoría|Categorías|Grupo|Palabras clave
source: Origen|Fuente|Procedencia|Canal|Recomendado por|Origen del lead|Campaña
status: Estado del lead|Situación|Estatus|Estado del contacto
stage: Etapa|Fase
owner: Responsable|Comercial|Propietario|Asignado a|Vendedor|Agente|Gestor
priority: Prioridad|Urgencia
external_id: Identificador|Referencia|Nº cliente|Código de cliente|Número de cliente|Código
created_at: Fecha de creación|Creado el|Fecha de alta|Fecha alta
last_activity: Último contacto|Última llamada|Fecha último contacto|Última actividad
next_on: Próxima llamada|Próximo contacto|Fecha de seguimiento|Próxima acción|Volver a llamar
next_on: Seguimiento
next_on: Próxima cita|Vencimiento|Recordatorio|Fecha próxima llamada
next_at: Hora de llamada|Hora|Hora próxima llamada
industry: Sector|Actividad|Industria|Ramo
employees: Empleados|Número de empleados|Nº empleados|Plantilla
revenue: Facturación|Facturación anual|Ingresos|Volumen de ventas
salutation: Tratamiento|Sr./Sra.
opt_out: No contactar|No desea publicidad|No molestar
opt_out.email: No enviar correos|Baja newsletter|No enviar email
opt_out.phone: No llamar|No desea llamadas
opt_in: Consentimiento|Acepta publicidad|Boletín|Suscrito|Newsletter|Consentimiento RGPD
opt_in: Acepta recibir información
""",
    "it": """
first: Nome di battesimo|Nome (contatto)
last: Cognome|Cognome contatto
full_name: Nome e cognome|Nominativo|Referente|Contatto|Persona di contatto|Cognome e nome
company: Azienda|Ragione sociale|Società|Ditta|Nome azienda|Impresa|Cliente|Organizzazione
title: Ruolo|Posizione|Qualifica|Mansione|Funzione
department: Reparto|Ufficio
email: E-mail|Posta elettronica|Indirizzo e-mail|Email|PEC|Mail
phone: Telefono|Tel.|Numero di telefono|Telefono 1|Recapito telefonico|Telefono fisso
phone.mobile: Cellulare|Telefono cellulare|Cell.|Mobile|Tel. cellulare
phone.work: Telefono ufficio|Telefono azienda|Telefono lavoro|Centralino
phone.home: Telefono casa|Telefono privato
fax: Fax|Numero di fax
website: Sito web|Sito|Sito internet|Pagina web
street: Via|Indirizzo 1|Via e numero|Via/Piazza
city: Città|Comune|Località
state: Provincia|Regione|Prov.
postcode: CAP|Codice postale
country: Paese|Nazione
address.full: Indirizzo|Indirizzo completo
notes: Note|Commenti|Osservazioni|Annotazioni
wants: Interesse|Esigenza|Esigenze|Interessato a|Richiesta
tags: Etichette|Categoria|Gruppo
source: Fonte|Origine|Provenienza|Canale|Segnalato da
status: Stato lead|Stato contatto|Stato trattativa
owner: Responsabile|Commerciale|Agente|Venditore|Assegnato a
priority: Priorità
external_id: Codice cliente|Identificativo|Riferimento|Codice
created_at: Data creazione|Creato il|Data inserimento
last_activity: Ultimo contatto|Ultima chiamata|Ultima attività
next_on: Prossima chiamata|Prossimo contatto|Richiamare il|Prossimo appuntamento|Scadenza
next_on: Promemoria|Ricontattare il
industry: Settore|Attività|Settore merceologico
employees: Dipendenti|Numero dipendenti|Addetti
revenue: Fatturato|Fatturato annuo|Ricavi
salutation: Titolo di cortesia|Sig./Sig.ra
opt_out: Non contattare|Non desidera pubblicità
opt_out.email: Non inviare email|Disiscritto|No newsletter
opt_out.phone: Non chiamare|No telefonate
opt_in: Consenso|Consenso privacy|Newsletter|Iscritto alla newsletter|Consenso marketing
""",
    "pt": """
first: Primeiro nome|Nome próprio
last: Apelido|Sobrenome|Último nome
full_name: Nome completo|Contacto|Pessoa de contacto|Contato|Nome do contato
company: Empresa|Razão social|Nome da empresa|Companhia|Organização|Cliente
title: Cargo|Função|Profissão|Posição
email: E-mail|Correio eletrónico|Email|Endereço de e-mail
phone: Telefone|Tel.|Número de telefone|Telefone 1|Telefone fixo
phone.mobile: Telemóvel|Celular|Móvel|Telefone celular
phone.work: Telefone comercial|Telefone trabalho|Telefone da empresa
phone.home: Telefone residencial|Telefone casa
website: Site|Sítio web|Página web|Website
street: Rua|Logradouro|Morada 1
city: Cidade|Localidade|Município
state: Distrito|Estado/UF|UF|Província
postcode: Código postal|CEP
country: País
address.full: Morada|Endereço|Endereço completo
notes: Notas|Observações|Comentários|Obs.
wants: Interesse|Necessidade|Interessado em
tags: Etiquetas|Categoria|Grupo
source: Origem|Fonte|Indicado por|Canal
status: Situação|Estado do lead|Status
owner: Responsável|Vendedor|Comercial|Proprietário
external_id: Código do cliente|Referência|Nº cliente
created_at: Data de criação|Criado em|Data de cadastro
last_activity: Último contacto|Último contato|Última ligação
next_on: Próxima chamada|Próximo contacto|Próxima ligação|Próximo contato|Vencimento|Lembrete
industry: Ramo de atividade|Atividade|Indústria
employees: Funcionários|Número de funcionários|Colaboradores
revenue: Faturamento|Volume de negócios|Faturação
opt_out: Não contactar|Não contatar
opt_out.email: Não enviar e-mail|Descadastrado
opt_out.phone: Não ligar|Não telefonar
opt_in: Consentimento|Newsletter|Aceita receber e-mails|Aceita contacto
""",
    "pl": """
first: Imię|Imiona|Imię kontaktu
last: Nazwisko|Nazwisko kontaktu
full_name: Imię i nazwisko|Osoba kontaktowa|Kontakt|Nazwisko i imię
company: Firma|Nazwa firmy|Przedsiębiorstwo|Spółka|Klient|Nazwa klienta|Organizacja
title: Stanowisko|Funkcja|Rola
department: Dział
email: E-mail|Adres e-mail|Email|Poczta|Mail
phone: Telefon|Tel.|Numer telefonu|Nr telefonu|Telefon 1|Telefon stacjonarny|Nr tel.
phone.mobile: Komórka|Telefon komórkowy|Kom.|Tel. kom.|Nr komórki
phone.work: Telefon służbowy|Telefon firmowy|Telefon biuro
phone.home: Telefon domowy|Telefon prywatny
fax: Faks|Fax
website: Strona internetowa|Strona www|WWW|Strona
street: Ulica|Ulica i numer|Ul.
city: Miasto|Miejscowość
state: Województwo
postcode: Kod pocztowy|Kod
country: Kraj|Państwo
address.full: Adres|Pełny adres|Adres korespondencyjny
notes: Uwagi|Notatki|Komentarz|Komentarze|Notatka|Opis
wants: Zainteresowanie|Potrzeby|Zainteresowany
tags: Etykiety|Kategoria|Grupa|Tagi
source: Źródło|Pochodzenie|Źródło leada|Polecony przez
status: Status|Stan|Status leada
stage: Etap
owner: Opiekun|Handlowiec|Właściciel|Przypisany do|Odpowiedzialny
priority: Priorytet
external_id: Numer klienta|Nr klienta|Identyfikator|Kod klienta
created_at: Data utworzenia|Utworzono|Data dodania
last_activity: Ostatni kontakt|Ostatnia rozmowa|Data ostatniego kontaktu
next_on: Następny kontakt|Termin kontaktu|Następny telefon|Oddzwonić|Przypomnienie|Termin
industry: Branża|Sektor
employees: Liczba pracowników|Pracownicy|Zatrudnienie
revenue: Obroty|Przychody|Roczny obrót
salutation: Zwrot grzecznościowy|Pan/Pani
opt_out: Nie kontaktować|Zakaz kontaktu|Sprzeciw
opt_out.email: Nie wysyłać maili|Wypisany|Bez newslettera
opt_out.phone: Nie dzwonić|Zakaz dzwonienia
opt_in: Zgoda|Zgoda marketingowa|Zgoda RODO|Newsletter|RODO|Zgoda na kontakt
""",
    "sv": """
first: Förnamn|Förnamn kontakt
last: Efternamn|Efternamn kontakt
full_name: Kontaktperson|Fullständigt namn|Kontakt|För- och efternamn|Namn på kontakt
company: Företag|Företagsnamn|Bolag|Firma|Organisation|Kund|Kundnamn
title: Titel|Befattning|Roll|Yrkestitel|Funktion
department: Avdelning
email: E-post|E-postadress|Epost|Mejl|Mail|Mejladress
phone: Telefon|Telefonnummer|Tel|Tel.nr|Telefon 1|Fast telefon
phone.mobile: Mobil|Mobiltelefon|Mobilnummer|Mobilnr
phone.work: Telefon arbete|Arbetstelefon|Jobbtelefon|Telefon kontor|Växel
phone.home: Hemtelefon|Telefon hem|Telefon bostad
website: Webbplats|Hemsida|Webbsida|Webb
street: Gata|Gatuadress|Adressrad 1
city: Ort|Stad|Postort|Postadress ort
state: Län|Region
postcode: Postnummer|Postnr
country: Land
address.full: Adress|Postadress|Fullständig adress
notes: Anteckningar|Kommentar|Kommentarer|Anteckning|Övrigt|Noteringar
wants: Intresse|Behov|Intresserad av
tags: Taggar|Kategori|Etiketter|Grupp
source: Källa|Ursprung|Leadkälla|Rekommenderad av
status: Status|Leadstatus
owner: Säljare|Ansvarig|Ägare|Kundansvarig|Handläggare
priority: Prioritet
external_id: Kundnummer|Kundnr|Referens
created_at: Skapad|Skapad den|Skapat datum|Registrerad
last_activity: Senaste kontakt|Senast kontaktad|Senaste samtal|Senaste aktivitet
next_on: Nästa samtal|Nästa kontakt|Uppföljning|Återkoppling|Ring igen|Påminnelse|Nästa möte
industry: Bransch
employees: Anställda|Antal anställda
revenue: Omsättning|Årsomsättning
opt_out: Kontakta ej|Ingen reklam|Kontakta inte
opt_out.email: Avregistrerad|Skicka inte mejl|Inget nyhetsbrev
opt_out.phone: Ring inte|Ring ej
opt_in: Samtycke|Nyhetsbrev|Samtycke GDPR|Prenumerant
""",
    "exports and odd ones": """
full_name: fullname|Ihr Name|Your name|Votre nom|Su nombre|Ansprechpartner 1|Geschäftsführer
owner: Inhaber|Lead Owner|Contact Owner|Sales owner|Betreuer intern
company: companyname|company_name|Firma/Organisation|Name/Firma
title: jobtitle|Designation
email: emailaddress1|Secondary Email|Email Address|Kontakt - E-Mail|cust_email|Kunden E-Mail
email: Ihre E-Mail-Adresse|Your email|Su correo|E-Mail (Pflichtfeld)|Ansprechpartner E-Mail
email: donotemail|donotbulkemail
phone: telephone1|Other phone numbers|phone_number|Ihre Telefonnummer|Telefonnummer 2|Rufnr.
phone: Ansprechpartner Telefon|donotphone|Tel (g)|Tel. (p)
phone.mobile: Telefon/Mobil|mobilephone|Mobile Phone|Mobile|Mob.
city: address1_city|Company City
postcode: PLZ Ort|PLZ/Ort
address.full: address1_line1|address1_postalcode|Company Address
street: Straße, Hausnummer
country: address1_country
website: websiteurl|inbox_url|Webadresse|Firmen-Website
opt_out.email: Email Opt Out|E-Mail-Werbung untersagt|Opt-Out E-Mail|Opted out of email
opt_out.email: Unsubscribed from all email|Unsubscribe|Is unsubscribed|Do Not Mail
opt_out.email: Exclude from mailing|Refuse les emails|Darse de baja|Nie chce newslettera
opt_out.email: Spärrad för mejl
opt_out.phone: Bitte nicht anrufen|Refuse les appels|No quiere llamadas|Rifiuta chiamate
employees: No. of Employees|# Employees
social: Skype ID|Person Linkedin Url|Company Linkedin Url
custom: Email Status|CONFIRM_TIME|LAST_CHANGED
opt_in: OPTIN_TIME|Subscription status|Newsletter ja/nein|Werbung ja/nein|Telefonwerbung
opt_in: Telefonische Kontaktaufnahme erlaubt|Kontakt erlaubt|Email Opt-In|E-mail opt-in
opt_in: SMS opt-in|Can we call?|OK to email|OK to call|Email allowed|Contactable
opt_in: Contact allowed|Agreed to marketing|Privacy consent|Accepte les emails
opt_in: Accepte les appels|Abonné à la newsletter|Démarchage autorisé|Autorisation de contact
opt_in: Permite contacto|Autoriza llamadas|LOPD|Acepta comunicaciones|Consenso al trattamento
opt_in: Zgoda na telefon|Zgoda na e-mail|Får kontaktas|Får ringas|Autoriza contato|Pode ligar
source: ad_name|campaign_name
phone.work: Work Direct Phone|Corporate Phone
work.country: Company Country
department: Departments
last_activity: Last Contacted|Last contacted time|Kontakt am|letzter Kontakt am
tags: Lists|TAGS
revenue: Annual Revenue
stage: Lead stage
opt_out: Do not disturb|Kontakt nicht erwünscht|Werbung unerwünscht|Marketing opt-out|DND
opt_out: Suppressed|Opposition démarchage|No acepta publicidad|Brak zgody|Vill ej ha reklam
next_on: Next follow up|nächste Wiedervorlage|Erinnerung am|Rückruf gewünscht am
rating: MEMBER_RATING
notes: NOTES|Ihre Nachricht|Your message|Votre message|Mensaje|Message|Nachricht|Messaggio
notes: Mensagem|Wiadomość|Meddelande
created_at: created_time
first: Kontakt: Vorname|CUSTOMER_FIRST_NAME|AP Vorname
fax: Fax (geschäftlich)
last: AP Nachname
status: Akquisestatus
""",
}


def by_name(language: str) -> dict[str, str]:
    """Return the field of each column name of a language."""
    found = {}
    for line in HEADERS[language].strip().splitlines():
        field, _, names = line.partition(": ")
        found.update(dict.fromkeys(names.split("|"), field))
    return found
