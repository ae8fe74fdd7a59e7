/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/columns.h"

#include "sheets/cell.h"
#include "sheets/person.h"

#include <string.h>

/* Rows that a guess looks at. */
#define N_SAMPLE_ROWS 64

typedef enum
{
  MEANS_NOTHING,
  MEANS_NAME, /* the whole name, or a part of it beside a column for the other part */
  MEANS_WHOLE,
  MEANS_FIRST,
  MEANS_INFIX,
  MEANS_LAST,
  MEANS_LEADING_LAST,
  MEANS_EMAIL,
  MEANS_ID,
  N_MEANINGS,
} Meaning;

/* Headers as normalize() leaves them, separated by spaces. An id is only what can stand in a
 * credential: a school's own number is another column. */
static const char *const words[N_MEANINGS] = {
  [MEANS_NAME] = "name nom nombre nome naam nume jmeno meno nev namn navn nimi ονομα име ime "
                 "vards vardas isem ainm",
  [MEANS_WHOLE] = "fullname displayname recipient recipientname student studentname learner "
                  "learnername participant participantname nameofrecipient vollername "
                  "vollstandigername vorundnachname vorundzuname vornachname "
                  "vornameundnachname vornamenachname namevorname nachnamevorname teilnehmer "
                  "teilnehmername nomcomplet nometprenom nomprenom prenometnom prenomnom "
                  "participantenom nombrecompleto nombreyapellidos nombreapellidos "
                  "apellidosynombre nomecompleto nomeecognome nomecognome cognomeenome "
                  "cognomenome volledigenaam imieinazwisko imienazwisko nazwiskoiimie "
                  "numecomplet numesiprenume numeprenume celejmeno jmenoaprijmeni "
                  "prijmeniajmeno celemeno menoapriezvisko teljesnev fullstandigtnamn "
                  "fornamnochefternamn fuldtnavn fuldenavn kokonimi ονοματεπωνυμο πληρεσονομα "
                  "пълноиме имеифамилия punoime imeiprezime imeinpriimek yourname "
                  "nameandsurname namesurname firstandlastname lastnamefirstname pupil "
                  "pupilname attendee attendeename trainee traineename intern internname "
                  "schuler schulername vornameundname vornamename vorundfamilienname "
                  "nachnameundvorname nometprenoms nomsetprenoms nomsprenoms eleve stagiaire "
                  "nombreyapellido nombreapellido apellidosnombre alumno nominativo alunno "
                  "nomeeapelido nomeapelido aluno formando voorenachternaam leerling "
                  "deelnemer nazwiskoimie uczen prijmenijmeno jmenoprijmeni zak ucastnik "
                  "menopriezvisko priezviskomeno priezviskoameno ziak imepriimek priimekime "
                  "priimekinime dijak imeprezime prezimeime prezimeiime ucenik polaznik "
                  "tanulo numelesiprenumele prenumesinume prenumenume тритеимена "
                  "имепрезимефамилия имефамилия фамилияиме ученик ονομαεπωνυμο "
                  "ονομακαιεπωνυμο επωνυμοονομα επωνυμοκαιονομα μαθητησ etunimisukunimi "
                  "sukunimietunimi etujasukunimi forochefternamn fornamnefternamn elev "
                  "deltagare forogefternavn fornavnogefternavn fornavnefternavn deltager "
                  "taisnimi eesjaperekonnanimi eesnimijaperekonnanimi opilane vardsuzvards "
                  "vardsunuzvards uzvardsvards pilnsvards vardaspavarde vardasirpavarde "
                  "pavardevardas pavardeirvardas isemukunjom kunjomuisem ainmiomlan "
                  "ainmagussloinne",
  [MEANS_FIRST] = "firstname firstnames givenname givennames forename forenames vorname "
                  "vornamen rufname prenom prenoms nombres nombredepila nomeproprio "
                  "primeironome voornaam voornamen roepnaam imie imiona prenume prenumele "
                  "krestnijmeno krstnemeno keresztnev utonev fornamn tilltalsnamn fornavn "
                  "etunimi etunimet μικροονομα собственоиме first eesnimi eesnimed ceadainm "
                  "kutsumanimi първоиме",
  [MEANS_INFIX] = "tussenvoegsel tussenvoegsels voorvoegsel voorvoegsels middlename "
                  "middlenames",
  [MEANS_LAST] = "lastname lastnames surname surnames familyname nachname familienname "
                 "zuname nomdefamille nomdusage apellido apellidos cognome cognomi apelido "
                 "apelidos sobrenome sobrenomes achternaam familienaam nazwisko nazwiska "
                 "numedefamilie numefamilie prijmeni priezvisko efternamn efternavn sukunimi "
                 "επωνυμο επιθετο фамилия фамилноиме prezime priimek last uzvards pavarde "
                 "perekonnanimi perenimi kunjom sloinne longname",
  [MEANS_LEADING_LAST] = "vezeteknev csaladnev csaladinev",
  [MEANS_EMAIL] = "email emails mail emailaddress mailaddress emailadresse mailadresse "
                  "epostadresse epostadress epost eposta courriel adresseemail adressemail "
                  "adresseelectronique adressecourriel adressedecourriel mel correo "
                  "correoelectronico emailcorreo direcciondecorreo "
                  "direcciondecorreoelectronico correodirecciondeemail postaelettronica "
                  "indirizzoemail indirizzomail indirizzodipostaelettronica correioeletronico "
                  "enderecodeemail enderecodecorreioeletronico emailadres mailadres "
                  "adresemail adrespocztowy pocztaelektroniczna adresadeemail adresaemail "
                  "postaelectronica emailovaadresa emailcim drotpostacim mejl mejladress "
                  "sahkoposti sahkopostiosoite ηλεκτρονικοταχυδρομειο "
                  "διευθυνσηηλεκτρονικουταχυδρομειου διευθυνσηemail имеил имеиладрес "
                  "електроннапоща adresaeposte eposlovaadresa enaslov emailid emailaddresses "
                  "emailaddress1 email1 email1value email1address workemail schoolemail "
                  "studentemail useremail upn userprincipalname addressemail emailschule "
                  "schulemail emaildienstlich emailadressen adressedemessagerie "
                  "direccionemail direccioncorreo emailistituzionale "
                  "indirizzopostaelettronica enderecoeletronico emailinstitucional "
                  "adresmailowy mailovaadresa emailadresa elektronickaposta elektronskaposta "
                  "elektronskinaslov epostninaslov adresaelektronickeposte emailcime "
                  "adresamail adresadepostaelectronica адреснаелектроннапоща "
                  "ηλεκτρονικηδιευθυνση ηλταχυδρομειο διευθυνσηηλταχυδρομειου sposti "
                  "mailadress epostiaadress meil meiliaadress epasts epastaadrese epastadrese "
                  "elpastas elpastoadresas elektroninispastas elektroniniopastoadresas "
                  "indirizzelettroniku postaelettronika indirizztalemail riomhphost "
                  "seoladhriomhphoist",
  [MEANS_ID] = "id did subjectid recipientid credentialsubjectid",
};

/* A group of people, as a sheet may name it. */
static const char tag_words[] =
  "tag tags label labels group groups class classes homeroom team teams cohort cohorts "
  "gruppe gruppen klasse klassen schlagwort schlagworte schlagworter "
  "groupe groupes classe etiquette etiquettes grupo grupos clase clases etiqueta etiquetas "
  "gruppo gruppi classi etichetta etichette turma turmas groep groepen klas "
  "grupa grupy klasa klasy etykieta etykiety tagi grupe clasa clase etichete eticheta "
  "skupina skupiny skupine trida tridy trieda triedy stitek stitky stitok "
  "csoport csoportok osztaly cimke cimkek grupp grupper klass klasser hold ryhma ryhmat luokka "
  "tunniste ομαδα ομαδεσ ταξη τμημα група групи клас класове етикет razred razredi oznaka oznake";

/* Case, accents, spaces and signs away: "E-Mail-Adresse" and "e-mail adresse" are one word. */
static char *
normalize (const char *header)
{
  g_autofree char *folded = g_utf8_casefold (header, -1);
  g_autofree char *parts = g_utf8_normalize (folded, -1, G_NORMALIZE_NFKD);
  GString *word = g_string_new (NULL);

  for (const char *c = parts; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (g_unichar_isalnum (letter))
        g_string_append_unichar (word, letter);
    }

  return g_string_free (word, FALSE);
}

static gboolean
is_among (const char *list, const char *word)
{
  gsize length = strlen (word);

  for (const char *at = strstr (list, word); at != NULL; at = strstr (at + 1, word))
    {
      if ((at == list || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
        return TRUE;
    }

  return FALSE;
}

gboolean
rosette_columns_is_among (const char *list, const char *header)
{
  g_autofree char *word = normalize (header);

  return word[0] != '\0' && is_among (list, word);
}

static Meaning
find_meaning (const char *header)
{
  g_autofree char *word = normalize (header);

  if (word[0] == '\0')
    return MEANS_NOTHING;

  for (guint i = MEANS_NOTHING + 1; i < N_MEANINGS; i++)
    {
      if (is_among (words[i], word))
        return (Meaning) i;
    }

  return MEANS_NOTHING;
}

/* Of "E-mail (school)" or "Name / Nom" what stands first. */
static Meaning
find_meaning_of_start (const char *header)
{
  g_autofree char *start = g_strndup (header, strcspn (header, "([{/|\n"));

  return find_meaning (start);
}

typedef Meaning (*FindFunc) (const char *header);

/* A column called "Nom" beside "Prénom" holds the family name, "Nome" beside "Cognome" the first.
 */
static void
settle_name (RosetteColumns *columns, guint name, guint whole)
{
  gboolean has_first = columns->first != ROSETTE_NO_COLUMN;
  gboolean has_last = columns->last != ROSETTE_NO_COLUMN;

  if (whole == ROSETTE_NO_COLUMN && name != ROSETTE_NO_COLUMN)
    {
      if (has_first && !has_last)
        columns->last = name;
      else if (has_last && !has_first)
        columns->first = name;
      else
        whole = name;
    }

  columns->name = whole;
  if (whole != ROSETTE_NO_COLUMN)
    columns->first = columns->infix = columns->last = ROSETTE_NO_COLUMN;
}

/* The first column of each meaning from @first to @last that has none yet. */
static void
find_meanings (RosetteTable *table, FindFunc find, Meaning first, Meaning last, guint *found)
{
  for (guint i = 0; i < rosette_table_get_n_columns (table); i++)
    {
      Meaning meaning = find (rosette_table_get_header (table, i));

      if (meaning >= first && meaning <= last && found[meaning] == ROSETTE_NO_COLUMN)
        found[meaning] = i;
    }
}

static gboolean
has_any (const guint *found, Meaning first, Meaning last)
{
  for (guint i = first; i <= last; i++)
    if (found[i] != ROSETTE_NO_COLUMN)
      return TRUE;

  return FALSE;
}

/* Whether something stands in the first rows of @column, and none of it can be an id: the running
 * number of a form or of a school's program. */
static gboolean
is_running_number (RosetteTable *table, guint column)
{
  guint n_rows = MIN (rosette_table_get_n_rows (table), N_SAMPLE_ROWS);
  gboolean has_cells = FALSE;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *cell = rosette_cell_dup_squeezed (rosette_table_get_cell (table, i, column));

      if (rosette_person_is_id (cell))
        return FALSE;
      has_cells = has_cells || cell[0] != '\0';
    }

  return has_cells;
}

/* Where people have addresses, a column called "ID" without a single id is the user's own. */
static void
settle_id (RosetteTable *table, RosetteColumns *columns)
{
  if (columns->email != ROSETTE_NO_COLUMN && columns->id != ROSETTE_NO_COLUMN
      && is_running_number (table, columns->id))
    columns->id = ROSETTE_NO_COLUMN;
}

void
rosette_columns_find (RosetteTable *table, RosetteColumns *columns)
{
  guint found[N_MEANINGS];

  g_return_if_fail (table != NULL && columns != NULL);

  for (guint i = 0; i < N_MEANINGS; i++)
    found[i] = ROSETTE_NO_COLUMN;

  find_meanings (table, find_meaning, MEANS_NAME, MEANS_ID, found);
  if (!has_any (found, MEANS_NAME, MEANS_LEADING_LAST))
    find_meanings (table, find_meaning_of_start, MEANS_NAME, MEANS_LEADING_LAST, found);
  if (!has_any (found, MEANS_EMAIL, MEANS_EMAIL))
    find_meanings (table, find_meaning_of_start, MEANS_EMAIL, MEANS_EMAIL, found);

  columns->first = found[MEANS_FIRST];
  columns->infix = found[MEANS_INFIX];
  columns->last = found[MEANS_LAST];
  columns->family_first = found[MEANS_LEADING_LAST] != ROSETTE_NO_COLUMN;
  if (columns->last == ROSETTE_NO_COLUMN)
    columns->last = found[MEANS_LEADING_LAST];
  columns->email = found[MEANS_EMAIL];
  columns->id = found[MEANS_ID];
  columns->tags = ROSETTE_NO_COLUMN;
  settle_name (columns, found[MEANS_NAME], found[MEANS_WHOLE]);
  settle_id (table, columns);
}

/* The field of @meaning; NULL for none. */
static guint *
get_field (RosetteColumns *columns, RosetteColumnMeaning meaning)
{
  switch (meaning)
    {
    case ROSETTE_COLUMN_NAME:
      return &columns->name;
    case ROSETTE_COLUMN_FIRST:
      return &columns->first;
    case ROSETTE_COLUMN_INFIX:
      return &columns->infix;
    case ROSETTE_COLUMN_LAST:
      return &columns->last;
    case ROSETTE_COLUMN_EMAIL:
      return &columns->email;
    case ROSETTE_COLUMN_ID:
      return &columns->id;
    case ROSETTE_COLUMN_TAGS:
      return &columns->tags;
    case ROSETTE_COLUMN_OTHER:
    default:
      return NULL;
    }
}

RosetteColumnMeaning
rosette_columns_get_meaning (const RosetteColumns *columns, guint column)
{
  RosetteColumns copy;

  g_return_val_if_fail (columns != NULL, ROSETTE_COLUMN_OTHER);

  copy = *columns;
  for (guint i = ROSETTE_COLUMN_NAME; i <= ROSETTE_COLUMN_TAGS; i++)
    {
      if (*get_field (&copy, (RosetteColumnMeaning) i) == column)
        return (RosetteColumnMeaning) i;
    }

  return ROSETTE_COLUMN_OTHER;
}

void
rosette_columns_set_meaning (RosetteColumns *columns, guint column, RosetteColumnMeaning meaning)
{
  guint *before = NULL;

  g_return_if_fail (columns != NULL && column != ROSETTE_NO_COLUMN);

  before = get_field (columns, rosette_columns_get_meaning (columns, column));
  if (before != NULL)
    *before = ROSETTE_NO_COLUMN;

  if (meaning == ROSETTE_COLUMN_NAME)
    columns->first = columns->infix = columns->last = ROSETTE_NO_COLUMN;
  else if (meaning >= ROSETTE_COLUMN_FIRST && meaning <= ROSETTE_COLUMN_LAST)
    columns->name = ROSETTE_NO_COLUMN;

  if (meaning != ROSETTE_COLUMN_OTHER)
    *get_field (columns, meaning) = column;
}

gboolean
rosette_columns_has_names (const RosetteColumns *columns)
{
  g_return_val_if_fail (columns != NULL, FALSE);

  return columns->name != ROSETTE_NO_COLUMN || columns->first != ROSETTE_NO_COLUMN
         || columns->last != ROSETTE_NO_COLUMN;
}

gboolean
rosette_columns_has_addresses (const RosetteColumns *columns)
{
  g_return_val_if_fail (columns != NULL, FALSE);

  return columns->email != ROSETTE_NO_COLUMN || columns->id != ROSETTE_NO_COLUMN;
}

static gboolean
looks_like_email (const char *text)
{
  g_autofree char *email = rosette_person_dup_email (text);

  return rosette_person_is_email (email);
}

/* A web address in a sheet is mostly no id: only what can be nothing else counts. */
static gboolean
looks_like_id (const char *text)
{
  return (g_str_has_prefix (text, "did:") || g_str_has_prefix (text, "urn:"))
         && rosette_person_is_id (text);
}

/* Words, and nothing that a date, a class or an address has. */
static gboolean
looks_like_name (const char *text)
{
  gboolean has_letter = FALSE;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (g_unichar_isdigit (letter) || letter == '@' || letter == ':' || letter == '/')
        return FALSE;
      has_letter = has_letter || g_unichar_isalpha (letter);
    }

  return has_letter;
}

typedef gboolean (*LooksFunc) (const char *text);

/* Whether most of what stands in the first rows of @column looks so. */
static gboolean
mostly_looks (RosetteTable *table, guint column, LooksFunc looks)
{
  guint n_rows = MIN (rosette_table_get_n_rows (table), N_SAMPLE_ROWS);
  guint n_cells = 0;
  guint n_like = 0;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *cell = rosette_cell_dup_squeezed (rosette_table_get_cell (table, i, column));

      if (cell[0] == '\0')
        continue;
      n_cells++;
      if (looks (cell))
        n_like++;
    }

  return n_like > 0 && n_like * 2 >= n_cells;
}

/* The first column without a meaning that looks so. */
static guint
find_like (RosetteTable *table, const RosetteColumns *columns, gboolean nameless, LooksFunc looks)
{
  for (guint i = 0; i < rosette_table_get_n_columns (table); i++)
    {
      if (rosette_columns_get_meaning (columns, i) == ROSETTE_COLUMN_OTHER
          && (!nameless || rosette_table_get_header (table, i)[0] == '\0')
          && mostly_looks (table, i, looks))
        return i;
    }

  return ROSETTE_NO_COLUMN;
}

/* The first column without a meaning that is called so. */
static guint
find_tags (RosetteTable *table, const RosetteColumns *columns)
{
  for (guint i = 0; i < rosette_table_get_n_columns (table); i++)
    if (rosette_columns_get_meaning (columns, i) == ROSETTE_COLUMN_OTHER
        && rosette_columns_is_among (tag_words, rosette_table_get_header (table, i)))
      return i;

  return ROSETTE_NO_COLUMN;
}

void
rosette_columns_guess (RosetteTable *table, RosetteColumns *columns)
{
  g_return_if_fail (table != NULL && columns != NULL);

  rosette_columns_find (table, columns);
  if (columns->email == ROSETTE_NO_COLUMN)
    columns->email = find_like (table, columns, FALSE, looks_like_email);
  if (columns->id == ROSETTE_NO_COLUMN)
    columns->id = find_like (table, columns, TRUE, looks_like_id);
  settle_id (table, columns);
  if (!rosette_columns_has_names (columns))
    columns->name = find_like (table, columns, TRUE, looks_like_name);
  columns->tags = find_tags (table, columns);
}

gboolean
rosette_columns_has_header (RosetteTable *table)
{
  g_return_val_if_fail (table != NULL, TRUE);

  for (guint i = 0; i < rosette_table_get_n_columns (table); i++)
    {
      g_autofree char *cell = rosette_cell_dup_squeezed (rosette_table_get_header (table, i));

      if (looks_like_email (cell) || looks_like_id (cell))
        return FALSE;
    }

  return TRUE;
}
