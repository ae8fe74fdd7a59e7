/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/claim-field.h"

#include "encoding/json.h"
#include "sheets/columns.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So many results are asked for. */
#define MAX_RESULTS 16

#define HOURS_WORDS                                                                                \
  "hours hour hoursworked stunden arbeitsstunden stundenzahl heures nombredheures horas "          \
  "numerodehoras ore numerodiore uren aantaluren ure stevilour godziny liczbagodzin sati hodiny "  \
  "orak timmar timer tunnit ωρεσ часове"
#define GRADE_WORDS                                                                                \
  "result grade mark level assessmentresult note zensur ergebnis resultat niveau resultado "       \
  "notafinal calificacion nota voto livello risultato cijfer resultaat ocena rezultat wynik "      \
  "poziom razina znamka stupen vysledek vysledok osztalyzat eredmeny betyg karakter arvosana "     \
  "βαθμοσ оценка"

/* Headers as rosette_columns_is_among() compares them. */
static const struct
{
  const char *key;
  const char *title;
  RosetteClaimKind kind;
  const char *words;
} rows[] = {
  { "host", N_ ("Host Organisation"), ROSETTE_CLAIM_TEXT,
    "host hostorganisation hostorganization hostcompany company employer internshipprovider "
    "betrieb firma unternehmen praktikumsbetrieb praktikumsstelle gastbetrieb entreprise "
    "organismedaccueil entreprisedaccueil empresa empresadeacogida azienda impresa enteospitante "
    "aziendaospitante stagebedrijf bedrijf leerbedrijf podjetje delodajalec gostitelj "
    "przedsiebiorstwo pracodawca organizacjaprzyjmujaca tvrtka poduzece podnik spolecnost ceg "
    "foretag virksomhed yritys firmadeacolhimento entidadedeacolhimento companie" },
  { "host-url", N_ ("Website of the Host"), ROSETTE_CLAIM_URL,
    "hosturl hostwebsite companywebsite companyurl webseitedesbetriebs siteentreprise" },
  { "start", N_ ("First Day"), ROSETTE_CLAIM_DATE,
    "start startdate from begin beginning firstday beginn startdatum anfang von ersterag debut "
    "datededebut inicio fechadeinicio datadeinicio inizio datainizio datadiinizio begin begindatum "
    "zacetek datumzacetka poczatek datarozpoczecia pocetak datumpocetka zacatek zaciatok kezdete "
    "startdag alku inceput" },
  { "end", N_ ("Last Day"), ROSETTE_CLAIM_DATE,
    "end enddate to until lastday ende enddatum bis letztertag fin datedefin fechadefin "
    "fechadefinalizacion fim datadefim fine datafine datadifine einde einddatum konec "
    "datumkonca koniec datazakonczenia kraj datumkraja vege slut loppu sfarsit" },
  { "hours", N_ ("Hours"), ROSETTE_CLAIM_NUMBER, HOURS_WORDS },
  { "mode", N_ ("On Site, Virtual or Blended"), ROSETTE_CLAIM_TEXT,
    "mode modeofwork modalite modalidad modalidade modalita modus werkvorm nacin nacinizvedbe "
    "tryb forma durchfuhrungsform praktikumsform" },
  { "role", N_ ("Role"), ROSETTE_CLAIM_TEXT,
    "role position jobtitle rolle funktion stelle fonction poste puesto cargo funcao ruolo "
    "mansione functie rol vloga delovnomesto stanowisko rola uloga funkce roll rooli" },
  { "tasks", N_ ("Tasks"), ROSETTE_CLAIM_TEXT,
    "tasks task aufgaben tatigkeiten taches tareas tarefas compiti attivita mansioni taken naloge "
    "zadania zadaci ukoly ulohy feladatok uppgifter opgaver tehtavat" },
  { "outcomes", N_ ("Learning Outcomes"), ROSETTE_CLAIM_TEXT,
    "outcomes learningoutcomes lernergebnisse lernergebnis acquisdapprentissage acquis "
    "resultadosdeaprendizaje resultadosdeaprendizagem risultatidiapprendimento leerresultaten "
    "leeruitkomsten ucniizidi efektyuczeniasie ishodiucenja vysledkyuceni lararanderesultat" },
  { "assessment", N_ ("How It Was Assessed"), ROSETTE_CLAIM_TEXT,
    "assessment howassessed assessmentmethod methodofassessment bewertungsart beurteilung "
    "modalitedevaluation evaluacion avaliacao valutazione beoordeling nacinocenjevanja "
    "sposoboceny nacinvrednovanja" },
  { "assessor", N_ ("Assessed By"), ROSETTE_CLAIM_TEXT,
    "assessor assessedby tutor mentor supervisor betreuer prufer beurteiltvon evaluateur tuteur "
    "evaluador valutatore beoordelaar praktijkopleider ocenjevalec mentorvpodjetju opiekun "
    "handledare vejleder" },
  { "credits", N_ ("Credits"), ROSETTE_CLAIM_NUMBER,
    "credits creditsearned ects ectscredits ecvet ecvetpoints kreditpunkte leistungspunkte "
    "creditpoints creditos crediti credits kreditnetocke punktyects bodovi kredity opintopisteet" },
  { "result", N_ ("Result"), ROSETTE_CLAIM_RESULT, GRADE_WORDS },
  { "narrative", N_ ("In Words"), ROSETTE_CLAIM_TEXT,
    "narrative begrundung recit narrativa relato motivation utemeljitev uzasadnienie" },
  { "evidence", N_ ("Evidence: Web Address"), ROSETTE_CLAIM_URL,
    "evidence evidenceurl evidencelink portfolio portfoliourl nachweis nachweislink preuve "
    "liendelapreuve evidencia prueba prova evidenza bewijs dokazilo dokaz dowod dukaz bizonyitek "
    "bevis todiste" },
  { "evidence-text", N_ ("Evidence: What It Shows"), ROSETTE_CLAIM_TEXT,
    "evidencetext evidencenarrative evidencedescription beschreibungdesnachweises" },
  { "issued", N_ ("Date of Award"), ROSETTE_CLAIM_DATE,
    "issued issuedon issuedate dateissued dateofissue awarded awardedon awarddate dateofaward "
    "ausgestelltam ausstellungsdatum ausgestellt verliehenam verleihungsdatum delivrele "
    "datededelivrance datedemission expedidoel fechadeexpedicion fechadeemision datadeemissao "
    "emitidoem rilasciatoil datadirilascio uitgereiktop datumvanuitreiking datumvanuitgifte "
    "izdanodne datumizdaje wydanodnia datawydania datumizdavanja datumvydani vydanodne "
    "kiallitasdatuma utfardatden utstedtdato udstedelsesdato myontamispaiva dataemiterii "
    "ημερομηνιαεκδοσησ" },
  { "valid-until", N_ ("Last Day It Is Valid"), ROSETTE_CLAIM_DATE,
    "validuntil validto validthrough expires expireson expiry expirydate expirationdate "
    "gultigbis gueltigbis ablaufdatum valablejusquau datedexpiration validohasta "
    "fechadecaducidad validoate datadevalidade validofinoal datadiscadenza scadenza geldigtot "
    "vervaldatum veljavnodo veljado waznedo datawaznosci vrijedido datumisteka platnostdo "
    "ervenyes ervenyesseg giltigttill gyldigtil udlobsdato voimassaasti valabilpana ισχυειεωσ" },
  { "evidence-file", N_ ("Evidence: File"), ROSETTE_CLAIM_FILE,
    "evidencefile file attachment datei nachweisdatei anhang fichier archivo fichero arquivo "
    "allegato bestand bijlage datoteka prilog priloga plik zalacznik soubor priloha fil" },
};

static void
field_free (gpointer data)
{
  RosetteClaimField *self = data;

  g_free (self->key);
  g_free (self->title);
  g_clear_pointer (&self->description, json_object_unref);
  g_free (self);
}

static RosetteClaimField *
add_field (GPtrArray *fields,
           const char *key,
           const char *title,
           RosetteClaimKind kind,
           const char *words)
{
  RosetteClaimField *self = g_new0 (RosetteClaimField, 1);

  self->key = g_strdup (key);
  self->title = g_strdup (title);
  self->kind = kind;
  self->words = words;
  g_ptr_array_add (fields, self);

  return self;
}

static gboolean
means_hours (JsonObject *description)
{
  const char *name = rosette_json_get_text (description, "name");

  return name != NULL && rosette_columns_is_among (HOURS_WORDS, name);
}

/* The first result that is not of hours is what "Grade" means. */
static void
add_results (GPtrArray *fields, GPtrArray *descriptions)
{
  gboolean has_grade = FALSE;

  for (guint i = 0; i < descriptions->len; i++)
    {
      JsonObject *description = descriptions->pdata[i];
      const char *name = rosette_json_get_text (description, "name");
      g_autofree char *key = g_strdup_printf ("result-%u", i + 1);
      const char *words = means_hours (description) ? HOURS_WORDS : has_grade ? NULL : GRADE_WORDS;
      RosetteClaimField *field =
        add_field (fields, key, name != NULL ? name : _ ("Result"), ROSETTE_CLAIM_RESULT, words);

      has_grade = has_grade || g_strcmp0 (words, GRADE_WORDS) == 0;
      field->description = json_object_ref (description);
    }
}

/* Those that a result can name. */
static GPtrArray *
list_descriptions (RosetteAchievement *achievement)
{
  g_autoptr (GPtrArray) nodes =
    rosette_json_list (rosette_achievement_get_json (achievement), "resultDescription");
  GPtrArray *descriptions = g_ptr_array_new ();

  for (guint i = 0; i < nodes->len && descriptions->len < MAX_RESULTS; i++)
    if (JSON_NODE_HOLDS_OBJECT ((JsonNode *) nodes->pdata[i])
        && rosette_json_get_string (json_node_get_object (nodes->pdata[i]), "id") != NULL)
      g_ptr_array_add (descriptions, json_node_get_object (nodes->pdata[i]));

  return descriptions;
}

GPtrArray *
rosette_claim_fields_new (RosetteAchievement *achievement)
{
  GPtrArray *fields = g_ptr_array_new_with_free_func (field_free);
  g_autoptr (GPtrArray) descriptions = list_descriptions (achievement);
  gboolean has_hours = FALSE;

  for (guint i = 0; i < descriptions->len; i++)
    has_hours = has_hours || means_hours (descriptions->pdata[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gboolean is_result = rows[i].kind == ROSETTE_CLAIM_RESULT;

      if (is_result && descriptions->len > 0)
        add_results (fields, descriptions);
      else if (!has_hours || strcmp (rows[i].key, "hours") != 0)
        add_field (fields, rows[i].key, _ (rows[i].title), rows[i].kind, rows[i].words);
    }

  return fields;
}

int
rosette_claim_fields_find (GPtrArray *fields, const char *key)
{
  for (guint i = 0; i < fields->len; i++)
    if (g_str_equal (((RosetteClaimField *) fields->pdata[i])->key, key))
      return (int) i;

  return -1;
}

static gboolean
is_named (const RosetteClaimField *self, const char *header)
{
  g_autofree char *name = g_utf8_casefold (self->title, -1);
  g_autofree char *other = g_utf8_casefold (header, -1);

  return g_str_equal (name, g_strstrip (other));
}

/* “Assessment” for “Assessment by the company”. */
static gboolean
is_result_begun_by (const RosetteClaimField *self, const char *header)
{
  g_autofree char *name = g_utf8_casefold (self->title, -1);
  g_autofree char *other = g_utf8_casefold (header, -1);

  g_strstrip (other);

  return self->description != NULL && *other != '\0' && g_str_has_prefix (name, other)
         && name[strlen (other)] == ' ';
}

int
rosette_claim_fields_guess (GPtrArray *fields, const char *header)
{
  for (guint i = 0; i < fields->len; i++)
    if (is_named (fields->pdata[i], header))
      return (int) i;
  for (guint i = 0; i < fields->len; i++)
    if (is_result_begun_by (fields->pdata[i], header))
      return (int) i;
  for (guint i = 0; i < fields->len; i++)
    {
      const RosetteClaimField *field = fields->pdata[i];

      if (field->words != NULL && rosette_columns_is_among (field->words, header))
        return (int) i;
    }

  return rosette_claim_fields_find (fields, header);
}

gboolean
rosette_claim_field_counts_hours (const RosetteClaimField *self)
{
  return g_strcmp0 (self->words, HOURS_WORDS) == 0;
}

/* The names of a list of objects, or the texts of a list. */
static void
add_names (GPtrArray *names, JsonObject *description, const char *member)
{
  g_autoptr (GPtrArray) nodes = rosette_json_list (description, member);

  for (guint i = 0; i < nodes->len; i++)
    {
      JsonNode *node = nodes->pdata[i];
      const char *name = NULL;

      if (JSON_NODE_HOLDS_OBJECT (node))
        name = rosette_json_get_text (json_node_get_object (node), "name");
      else if (json_node_get_value_type (node) == G_TYPE_STRING)
        name = json_node_get_string (node);
      if (name != NULL)
        g_ptr_array_add (names, (gpointer) name);
    }
}

char *
rosette_claim_field_dup_hint (const RosetteClaimField *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *lowest = NULL;
  const char *highest = NULL;

  if (self->description == NULL)
    return NULL;
  add_names (names, self->description, "rubricCriterionLevel");
  if (names->len == 0)
    add_names (names, self->description, "allowedValue");
  lowest = rosette_json_get_string (self->description, "valueMin");
  highest = rosette_json_get_string (self->description, "valueMax");
  g_ptr_array_add (names, NULL);
  if (names->len > 1)
    /* Translators: between the parts of a list */
    return g_strjoinv (_ (", "), (char **) names->pdata);
  if (g_strcmp0 (rosette_json_get_string (self->description, "resultType"), "Status") == 0)
    return g_strdup ("Completed, Enrolled, Failed, InProgress, OnHold, Provisional, Withdrew");
  if (lowest != NULL && highest != NULL)
    /* Translators: the lowest and the highest mark */
    return g_strdup_printf (_ ("%s to %s"), lowest, highest);

  return NULL;
}

char *
rosette_claim_field_dup_needed (const RosetteClaimField *self)
{
  const char *id = NULL;
  g_autoptr (GPtrArray) levels = NULL;

  if (self->description == NULL)
    return NULL;
  id = rosette_json_get_string (self->description, "requiredLevel");
  levels = rosette_json_list (self->description, "rubricCriterionLevel");
  for (guint i = 0; id != NULL && i < levels->len; i++)
    {
      JsonNode *node = levels->pdata[i];
      JsonObject *level = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

      if (level != NULL && g_strcmp0 (rosette_json_get_string (level, "id"), id) == 0)
        return g_strdup (rosette_json_get_text (level, "name"));
    }

  return g_strdup (rosette_json_get_string (self->description, "requiredValue"));
}
